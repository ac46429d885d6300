/** What somebody can be called instead of by name: a word for one person. */
export const roles = `
  accountant activist actor actress administrator adviser advisor aide ambassador analyst
  apprentice archaeologist architect artist astronaut astronomer attorney author bailiff baker
  banker barrister bartender biologist bishop boss botanist bricklayer broker brother builder
  butcher campaigner candidate captain carer carpenter cashier chair chairman chairwoman
  chancellor chef chemist chief choreographer cleaner clerk climber coach colleague colonel
  comedian commander commissioner composer conductor constable consultant contractor cook
  coroner corporal councillor councilman councilwoman counsel courier curator customer cyclist
  dancer daughter dealer dean defendant defender dentist deputy designer detective developer
  diplomat director diver doctor driver drummer ecologist economist editor electrician employee
  engineer envoy executive expert farmer farmhand father ferryman firefighter fisher fisherman
  forester forward founder friend gardener general geologist goalkeeper governor grandfather
  grandmother guard guide guitarist head historian hotelier husband inspector investigator
  investor jockey joiner journalist judge juror keeper landlady landlord lawmaker lawyer leader
  lecturer librarian lieutenant lifeguard magistrate man manager mathematician mayor mechanic
  member meteorologist midfielder midwife miner minister mother musician neighbor neighbour
  novelist nurse oceanographer officer official organiser organizer owner painter paramedic
  parent partner passenger pastor pensioner pharmacist philosopher photographer physicist pilot
  planner player plumber poet policeman policewoman porter postman president priest principal
  producer professor prosecutor psychologist pupil ranger representative researcher resident
  ringer rower sailor scientist sculptor seamstress secretary senator sergeant shepherd sheriff
  shopkeeper singer sister skipper sociologist soldier solicitor son source speaker spokesman
  spokesperson spokeswoman statistician steward striker student substitute superintendent
  supervisor surgeon swimmer tailor teacher tenant theologian tourist trader translator
  treasurer trustee umpire veterinarian victim violinist volunteer waiter waitress warden widow
  widower wife winemaker winger witness woman worker writer zoologist
`
  .trim()
  .split(/\s+/)

/** Several people, or a body that speaks. */
export const groups = `
  administration agency army association authorities authority bank board charity club
  coastguard college commission committee company council court critics department family
  federation firm government group hospital institute jury locals majority military ministry
  mothers navy network observers opponents organisation organization organisers organizers
  others party people police protesters regulator regulators school society supporters team
  trust union university villagers women men wives
`
  .trim()
  .split(/\s+/)

/** What says something and is nobody: its author has to be found. */
export const documents = `
  article bill complaint document documents filing indictment law lawsuit leaflet letter memo
  minutes motion note notice paper papers poster report review ruling sign statement study
  survey text treaty website
`
  .trim()
  .split(/\s+/)
