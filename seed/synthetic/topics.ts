/** What a story is about. Its things are named with "the", its causes as they follow "after". */
export type Topic = {
  section: string
  keywords: readonly [string, ...string[]]
  things: readonly [string, ...string[]]
  causes: readonly [string, ...string[]]
  /** What one who has to do with it may be; none is a title that stands before a name. */
  jobs: readonly [string, ...string[]]
  /** Where they work: a place goes before it. */
  bodies: readonly [string, ...string[]]
}

export const topics: readonly [Topic, ...Topic[]] = [
  {
    section: 'Transport',
    keywords: ['transport', 'bridges', 'public works'],
    things: [
      'tram bridge',
      'ferry terminal',
      'night bus line',
      'mountain tunnel',
      'river lock',
      'coast road',
    ],
    causes: [
      'a winter of delays',
      'a crack was found in its foundations',
      'three years of repairs',
      'a dispute over tolls',
    ],
    jobs: ['chief engineer', 'head of planning', 'works inspector', 'timetable manager'],
    bodies: ['Bridge Works', 'Ferry Company', 'Tramway Office'],
  },
  {
    section: 'Environment',
    keywords: ['water', 'drought', 'conservation'],
    things: ['reservoir', 'salt marsh', 'flood wall', 'peat bog', 'seed bank', 'heron colony'],
    causes: [
      'the driest spring on record',
      'a storm surge',
      'a survey of its birds',
      'a leak was found',
    ],
    jobs: ['hydrologist', 'head warden', 'director of research', 'field biologist'],
    bodies: ['Tide Board', 'Marsh Trust', 'Water Laboratory'],
  },
  {
    section: 'Economy',
    keywords: ['energy', 'prices', 'industry'],
    things: ['wind farm', 'glass works', 'cannery', 'grid link', 'sugar mill', 'slate quarry'],
    causes: [
      'a fall in orders',
      'a rise in the price of copper',
      'a fire in its storehouse',
      'a vote by its owners',
    ],
    jobs: ['managing director', 'shop steward', 'head of sales', 'chief economist'],
    bodies: ['Grid Cooperative', 'Millers’ Guild', 'Chamber of Trade'],
  },
  {
    section: 'Education',
    keywords: ['schools', 'teachers', 'libraries'],
    things: [
      'village school',
      'teachers’ college',
      'night school',
      'public library',
      'school ship',
      'music school',
    ],
    causes: [
      'a shortage of teachers',
      'a rise in the number of pupils',
      'a leaking roof was mended',
      'a petition by parents',
    ],
    jobs: ['head teacher', 'librarian', 'school inspector', 'parents’ spokeswoman'],
    bodies: ['School Trust', 'Reading Society', 'Teachers’ League'],
  },
  {
    section: 'Health',
    keywords: ['health', 'hospitals', 'medicine'],
    things: [
      'fever clinic',
      'ambulance station',
      'children’s ward',
      'blood bank',
      'dental school',
      'pharmacy',
    ],
    causes: [
      'an outbreak of measles',
      'a shortage of nurses',
      'a rise in waiting times',
      'a gift from a patient',
    ],
    jobs: ['head nurse', 'chief physician', 'ward sister', 'epidemiologist'],
    bodies: ['Nurses’ Union', 'Fever Hospital', 'Health Council'],
  },
  {
    section: 'World',
    keywords: ['diplomacy', 'borders', 'talks'],
    things: [
      'border crossing',
      'fishing treaty',
      'peace garden',
      'customs house',
      'ceasefire line',
      'grain corridor',
    ],
    causes: [
      'two rounds of talks',
      'a quarrel over fishing rights',
      'a change of government',
      'an exchange of letters',
    ],
    jobs: ['envoy', 'chief negotiator', 'observer', 'historian'],
    bodies: ['Peace Institute', 'Border Mission', 'Fishers’ Union'],
  },
  {
    section: 'Science',
    keywords: ['science', 'astronomy', 'research'],
    things: [
      'observatory',
      'weather satellite',
      'research ship',
      'radio telescope',
      'tide gauge',
      'ice core archive',
    ],
    causes: [
      'a failure of its main pump',
      'a bright comet was seen',
      'ten years of planning',
      'a lightning strike',
    ],
    jobs: ['astronomer', 'mission scientist', 'head of operations', 'glaciologist'],
    bodies: ['Polar Institute', 'Star Society', 'Weather Bureau'],
  },
  {
    section: 'Culture',
    keywords: ['culture', 'heritage', 'music'],
    things: [
      'opera house',
      'lantern festival',
      'town museum',
      'puppet theater',
      'film archive',
      'bell tower',
    ],
    causes: [
      'a flood in its cellar',
      'a record season',
      'a quarrel over its name',
      'a legacy from a collector',
    ],
    jobs: ['curator', 'stage manager', 'conductor', 'archivist'],
    bodies: ['Arts Fund', 'Bell Ringers’ Guild', 'Film Society'],
  },
]
