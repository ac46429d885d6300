/**
 * Twenty paragraphs as a careful desk would run them: places and institutions that could be, no
 * people presented as real. They hold what rules stumble over: plural possessives, ’90s, nested
 * quotations, a quotation that runs over two paragraphs, US and UN, titles, dates, the north of a
 * country, words that look like names.
 */
export const cleanParagraphs = [
  'The harbor authority in Bergen said on Tuesday that it would close two of its five piers for repairs until the end of March, a step that shipping companies called overdue. “We have patched these piers since the ’90s, and nobody can patch them any longer,” the authority’s director told reporters. Ferries to the islands’ northern villages will leave from the old fish market instead, and freight will be sent by rail. Updates are at www.russia-ferries.example and under #northkorea, which, the authority noted, is somebody’s joke.',

  'Farmers in the north of the country have waited three years for a dam that the government promised in 2016. The Agriculture Ministry said the work would begin “as soon as the ground allows.” Villagers said they had heard the same words before. “They told us, ‘Wait for the spring,’ and then they told us to wait for the autumn,” a farmer near the dry riverbed said. The north has seen no rain since August; the north of the neighboring province has seen floods.',

  'The UN refugee agency reported on Dec. 12 that 41,000 people had crossed the border since early October, more than twice as many as in the same weeks of the year before. Most of them were children, it said, and few carried more than a blanket. The agency asked for $60 million to keep its three camps open through the winter. “Did anybody ask us?” wrote the camp’s own newspaper. The U-turn in Washington’s policy, it said, had left the host country to foot the bill for all of us.',

  'In Geneva, negotiators said they were close to an agreement on the river’s water after 11 days of talks. The two governments’ delegations will meet again on Monday, according to a statement from the Swiss Foreign Ministry. The US has offered to pay for gauges along the upper valley. One diplomat called the offer “generous, but late”; another said it “changes nothing.” The foreign ministers of both countries were not in the room, and neither foreign ministry was told of the offer in advance, the diplomats said.',

  'The museum’s new wing, which opened in May, has drawn 300,000 visitors, the city council said. It may yet pay for itself. “We planned for half as many,” the museum’s deputy director said, “and we are running out of coat hooks.” Tickets cost 12 euros; children and students pay nothing. The council expects to decide in April whether the wing will stay open on Mondays. Among the rooms is one for the polar explorer Roald Amundsen, with a sled that Mr. Amundsen took south and a map of the Amundsen Sea, drawn long after the Amundsen expedition. Its labels were written by the Amundsen-Scott station’s crew, the museum said.',

  'Rail unions and the state railway agreed late on Friday to end a strike that had stopped four trains in five since Nov. 18. The unions’ members will vote on the deal next week. Under its terms, drivers’ pay rises by 3.5% a year until 2022, and the railway gives up its plan to run freight trains with one driver, both sides said in a joint statement.',

  'The president signed the budget on Thursday, hours before the old one ran out, a spokesman for the presidential palace said. It spends 4% more on schools and 2% less on roads. Opposition parties, whose leaders had asked the president to send it back, said the numbers did not add up. “Rock ’n’ roll arithmetic,” one of their newspapers wrote. The President’s Daily Brief, a page of jokes in the same paper, ran to two pages.',

  'Researchers at the Polar Institute in Tromso said that sea ice in the strait had shrunk to its smallest extent since measurements began in 1979. Their report, published on Wednesday, blames warm currents rather than warm air. “If you ask, ‘Is it over?’ the honest answer is, ‘Not yet,’” the institute wrote. The next survey will begin in February, when the ice is thickest. Time will tell, it adds, whether nature keeps the schedule.',

  '“The mill was here before the town,” the mill workers’ association wrote to the regional governor. “Our grandparents built the church with its first profits, and our parents built the school with its last.',

  '“Now we are asked to believe that a parking lot will do for our children what the mill did for us. We do not believe it, and we ask the governor to come and see for himself.”',

  'A fire that broke out on Saturday in a warehouse outside Lyon burned for nine hours and sent black smoke over the city’s eastern suburbs, the fire service said. No one was hurt, though two firefighters were treated for the heat. Officials told residents to keep their windows closed and said that tests of the air had found “nothing out of the ordinary.” The warehouse’s owner, a maker of plastic pipes, said production would resume within days.',

  'The Security Council is to vote on Friday on whether to extend the mission’s mandate, diplomats said. Russia and China have said they would not stand in the way. The mission, sent in 2004 to keep the two armies apart, now has 6,200 soldiers and 1,100 police officers, down from a peak of nearly 15,000. Its critics say it has outlived its purpose; its defenders say that is exactly the point of it.',

  'The new bridge over the estuary will be 1.2 kilometers long and 40 meters high, high enough for the largest of today’s cruise ships, the builders said. It replaces a ferry that has run since the 1880s. Not everyone is pleased. “You can’t fish from a motorway,” said the owner of a tackle shop at the landing, which will lose its last customers when the ferry stops. He stands 6\'2" in his boots, he said, and the railing in the architects’ drawings would reach his knees.',

  'Health officials in the coastal province confirmed 17 cases of measles on Sunday and said they expected more. Schools in three districts will stay closed this week. The province’s vaccination rate fell from 96% in 2010 to 83% last year, the Health Ministry’s figures show, and doctors have warned since the summer that an outbreak was “a question of when.”',

  'The airline said it would cut its winter timetable by a tenth and return six leased aircraft to their owners. It blamed the price of fuel and a late delivery of new jets. Its shares fell 8% in early trading in London before they recovered. Analysts at two banks said the cuts went further than the market had expected, and that the airline’s smaller rivals would be the first to gain. A spring timetable is to follow by the end of February.',

  'In the old quarter, the shopkeepers’ committee has put up signs in four languages that ask visitors not to sit on the steps. “It’s not that we don’t like guests,” the committee wrote in a letter to the mayor. “It’s that we’d like to get out of our own front doors.” The mayor’s office said it was looking into benches. The steps, it noted, are 600 years old, and have been sat on for as long; a bench, a neighbor told the committee’s meeting, would not last 10.',

  'North Korea and South Korea agreed in Panmunjom to reconnect a telephone line between their navies, South Korea’s Unification Ministry said. The line went dead in 2016. The ministry said that test calls, at 9 a.m. and 4 p.m. each day, had gone through. It called the line a small step that could keep fishing boats’ crews from becoming, as it put it, “the price of a misunderstanding.”',

  'The library’s oldest map, drawn around 1520, shows the coast with an island that does not exist. Scholars have argued for a century over whether it was a mistake or a joke. A study that the university published last month says that it was neither: The mapmaker, it argues, had copied a sandbank that storms washed away before the ink was dry. “He wasn’t wrong,” the study says, “only early.”',

  'Turnout in Sunday’s referendum was 54%, the election commission said, enough to make the result binding. Voters in the capital rejected the new tax by a wide margin, and the countryside’s approval was not enough to save it. The prime minister said that she respected the outcome and that her government would present another plan before Christmas. “The people have spoken.” The opposition’s answer came within minutes: It asked for an election in May. She did not say which services would be cut in the meantime.',

  'The storm that crossed the Baltic on Jan. 4 and 5 left 70,000 homes without power, network operators in Estonia and Latvia said. Most had light again by Monday night. At the port of Ventspils, waves tore a 30-ton crane from its rails; the port’s operator said it would take “weeks, not days” to replace it. The weather service expects calmer days, and then, on Thursday, more of the same. In the words of one headline that week: “Batten down, carry on.”',
]
