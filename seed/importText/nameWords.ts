/** Words in the names of bodies; a name that has one is not a person's. */
export const bodies =
  /(?:^|[ -])(?:Academy|Administration|Agency|Airlines?|Airport|Army|Assembly|Association|Authority|Avenue|Bank|Bay|Board|Bridge|Bureau|Castle|Cathedral|Center|Centre|Church|City|Club|College|Commission|Committee|Company|Congress|Corp|Corporation|Council|County|Court|Cup|Department|Dispensary|District|Embassy|Exchange|FC|Federation|Festival|Force|Foundation|Fund|Government|Group|Hall|Harbou?r|Hospital|House|Hotel|Inc|Institute|Island|Islands|Lake|Laboratory|League|Library|Lane|Limited|Ltd|Market|Ministry|Museum|Nations|Navy|Observatory|Ocean|Office|Organi[sz]ation|Palace|Park|Parliament|Party|Peninsula|Police|Port|Prison|Republic|River|Road|School|Sea|Senate|Service|Society|Square|Stadium|Station|Street|Theat(?:re|er)|Town|Trust|Union|United|University|Valley|Village|War|Works)(?=$|[ -])/

/** Words in the names of newspapers, agencies and stations. */
export const newsWords =
  /(?:^|[ -])(?:Agency|Argus|Bulletin|Broadcasting|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Magazine|Mail|Mercury|Messenger|Mirror|News|Newspaper|Observer|Post|Press|Radio|Register|Reporter|Review|Standard|Star|Sun|Tele(?:graph|vision)|Times|Tribune|TV|Weekly|Wire)$/i

/** Outlets known by name, whatever stands around them, with the kind each is. */
export const knownOutlets: Readonly<
  Record<string, 'newsOrganization' | 'newsAgency' | 'broadcaster' | 'stateMedia'>
> = {
  'ABC News': 'broadcaster',
  AFP: 'newsAgency',
  'Agence France-Presse': 'newsAgency',
  'Al Jazeera': 'broadcaster',
  AP: 'newsAgency',
  'Associated Press': 'newsAgency',
  Axios: 'newsOrganization',
  BBC: 'broadcaster',
  Bloomberg: 'newsAgency',
  'CBS News': 'broadcaster',
  CNN: 'broadcaster',
  'Der Spiegel': 'newsOrganization',
  DPA: 'newsAgency',
  'Financial Times': 'newsOrganization',
  'Fox News': 'broadcaster',
  Interfax: 'newsAgency',
  KCNA: 'stateMedia',
  'Korean Central News Agency': 'stateMedia',
  Kyodo: 'newsAgency',
  'Le Monde': 'newsOrganization',
  MSNBC: 'broadcaster',
  NBC: 'broadcaster',
  'NBC News': 'broadcaster',
  'New York Times': 'newsOrganization',
  NPR: 'broadcaster',
  Politico: 'newsOrganization',
  Reuters: 'newsAgency',
  TASS: 'stateMedia',
  'Wall Street Journal': 'newsOrganization',
  'Washington Post': 'newsOrganization',
  Xinhua: 'stateMedia',
  Yonhap: 'newsAgency',
}

/** First words of a capitalised run that are no part of a name. */
export const openers =
  /^(?:\p{L}+-year-old|A|About|According|After|Again|All|Also|Although|An|And|Another|Any|As|At|Both|But|By|Clearly|Despite|During|Each|Earlier|Even|Every|Few|For|Former|From|Further|He|Her|Here|His|How|However|If|In|Indeed|Instead|It|Its|Last|Later|Many|Meanwhile|More|Most|My|Neither|Never|New|Next|No|Nobody|None|Nor|Not|Now|Of|Off|On|Once|One|Only|Or|Other|Our|Out|Over|People|Perhaps|Police|Residents|She|Should|Since|Some|Soon|Still|Such|That|The|Their|Then|There|These|They|This|Those|Though|Three|Through|Thus|To|Today|Tomorrow|Tonight|Two|Under|Until|Upon|We|Were|What|When|Where|Whether|Which|While|Who|Why|With|Within|Without|Yesterday|Yet|You|Your|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|I|Asked|Born|Speaking|Analysts|Officials|Critics|Experts)$/u
