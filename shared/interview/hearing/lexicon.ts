/** Runs of words by their last one, so that a word looks at the few that it could complete. */
function byLastWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases.map((one) => one.split(' '))) {
    const last = phrase.at(-1) ?? ''
    map.set(last, [...(map.get(last) ?? []), phrase])
  }
  return map
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Degree words that stand where a figure could stand, by themselves. */
export const degreeAdverbs = words(
  'significantly substantially considerably dramatically drastically massively hugely tremendously enormously noticeably vastly sharply materially meaningfully markedly',
)
/** Degree words that stand for a figure before a noun of result, or after "pretty", "quite" and the like. */
export const degreeAdjectives = words(
  'significant substantial considerable dramatic massive huge enormous tremendous sizeable sizable noticeable meaningful big large great strong impressive good solid decent major serious vast',
)
/** Those of them that say nothing else than "much": after an intensifier they end a claim. */
export const amountAdjectives = words('significant substantial considerable dramatic massive huge enormous tremendous sizeable sizable noticeable big large impressive')
export const intensifiers = words('pretty quite very fairly really rather extremely quite-some so')
export const resultNouns = words(
  'impact improvement improvements increase increases decrease drop drops reduction reductions growth savings saving amount amounts number numbers change gain gains loss losses portion share difference volume uplift boost decline effect result results returns success jump rise fall delay delays cost costs chunk part majority percentage',
)
/** Nouns of what one could have counted or measured. */
export const countedNouns = words(
  'users customers sellers buyers people orders tickets complaints calls requests errors failures incidents bugs months weeks days hours years minutes money dollars revenue sales costs time engineers reports refunds teams meetings merchants accounts clients patients cases issues records candidates stores sites transactions shipments items employees households parcels drivers suppliers hospitals schools students products features partners markets regions countries emails messages reviews defects outages',
)
/** Before a noun in the plural: an amount that could have been counted. */
export const pluralAmounts = byLastWord([
  'a number of', 'a lot of', 'lots of', 'a bunch of', 'plenty of', 'tons of', 'loads of', 'quite a few', 'several', 'numerous', 'many of the', 'most of the', 'a few of the', 'a handful of', 'a good number of', 'a large number of', 'a wide range of', 'a fair number of', 'a couple of', 'a few', 'dozens of', 'scores of', 'hundreds of', 'countless',
])
/** Plural in form, but nothing that one would count here. */
export const uncounted = words('was is has this us its as always perhaps does yes plus less thus business process success progress access address loss class basis status crisis analysis focus bonus news series times things ways reasons words lessons learnings others ones places steps options ideas thoughts questions concerns conversations discussions emails calls meetings friends folks stakeholders sides parts rounds minutes factors aspects levels')
/** After "very", "much" and the like these stand for a figure. */
export const bareDegrees = words('high low better worse faster slower higher lower fewer cheaper larger smaller longer shorter')
/** Closing a clause about a change, these stand for the figure. */
export const closingDegrees = words('nicely remarkably well drastically considerably dramatically markedly steadily slightly somewhat significantly substantially noticeably')
export const changeVerbs = words(
  'improved dropped increased decreased reduced grew fell rose saved helped changed went gained lost cut shrank jumped declined recovered climbed boosted lowered raised cost down up trended came dipped picked performed',
)
/** "a lot of", "several" and their like. */
export const amountPhrases = byLastWord([
  'a lot of', 'lots of', 'a number of', 'plenty of', 'a bunch of', 'tons of', 'loads of', 'a great many', 'a large number of', 'a great deal of', 'a large part of', 'a good part of', 'the majority of', 'most of the',
  'quite a few', 'a few', 'several', 'many', 'numerous', 'countless', 'some', 'a couple of', 'a handful of', 'a good number of', 'thousands of', 'hundreds of', 'dozens of', 'millions of',
])

/** Heads of groups that have names: whoever says them names nobody. */
export const groupActors = words('stakeholders stakeholder leadership management executives execs seniors higher-ups leaders decision-makers partners departments')
/** Right after an actor: it is the subject. */
export const subjectVerbs = words('was were had has did said took gave felt thought wanted came made held got started kept began put saw told went knew')
/** Anybody at all: an actor only beside a verb. */
export const looseActors = words('people folks somebody someone everyone everybody others')
/** Before "people" these say which ones. */
export const namingBefore = words('my our your his her their the those these which what whose two three four five six seven eight nine ten eleven twelve')
/** Written with a capital, and nobody's name. */
export const calendarWords = words('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter')
/** What an opponent, a decider or a doubter does. */
export const actorVerbs = words(
  'pushed push pushback pushing disagreed objected resisted refused wanted decided asked told said felt complained blocked insisted opposed approved agreed raised concerned unhappy happy worried nervous skeptical sceptical concerns doubts against upset reluctant hesitant escalated vetoed overruled questioned challenged demanded preferred rejected argued signed noticed reservations unconvinced',
)
export const opposition = words('pushback resistance opposition noise friction disagreement concerns objections doubts tension criticism reservations conflict')

/** Passives of an act that the listener wants owned. */
export const hiddenDecisions = byLastWord([
  'decision was made', 'decision was taken', 'decision got made', 'decisions were made', 'decision was to', 'call was made', 'it was decided', 'was decided to', 'was decided that', 'it was agreed', 'was agreed to', 'was agreed that', 'mistakes were made',
  'it got escalated', 'it was escalated', 'was escalated to', 'got escalated to', 'it was felt', 'it was determined', 'a solution was found', 'plan was changed', 'plan was made', 'steps were taken', 'measures were taken', 'actions were taken', 'concerns were raised', 'questions were raised',
])

/** What is done to a thing in a passive that hides who decided or mended. */
export const hiddenParticiples = words(
  'decided agreed escalated paused approved launched relaunched commissioned implemented deployed introduced drawn hired accepted reached shipped postponed delayed cancelled canceled stopped frozen reversed redesigned rewritten restructured reorganised reorganized adopted mandated authorised authorized chosen',
)
/** After "we": a decision or an act with something at risk. */
export const weVerbs = words(
  'decided agreed chose launched shipped paused stopped cancelled canceled escalated rolled moved went landed aligned pushed cut changed approved built fixed rewrote delayed postponed overruled rejected picked opted concluded settled killed froze switched pulled released hired fired renegotiated refused committed froze dropped determined resolved removed replaced migrated redesigned restructured pivoted handled managed made took reversed stuck halted introduced deployed formed set strengthened started parked evaluated iterated executed rolled adjusted created developed designed implemented organised organized prepared presented arrived mitigated resumed tried came put did got built sent ran held scrambled',
)
export const lightWords = words('then also just basically all eventually quickly really simply finally kind of sort actually had have to jointly collectively ended up as a team together collaboratively ultimately personally immediately first still never only myself in the end and so')

/** After "I": no act at all, or a duty. */
export const idleVerbs = words(
  'wanted needed believed learned learnt liked loved hoped realised realized noticed worried facilitated partnered supported helped collaborated coordinated assisted participated contributed worked looked seemed happened supposed guessed expected considered discussed joined attended ensured aligned owned involved tried engaged managed oriented interacted supervised agreed enjoyed reported remained monitored communicated wondered feared followed waited',
)
export const actVerbs = words(
  'told took cut froze went wrote sent gave put chose said held drew broke kept left bought paid built shut quit set spent rang brought fought threw bet drove withdrew undid overrode forbade stood did rewrote began sold let hid lost swore swapped flew sat',
)

export const failureNouns = words('issues issue problem problems hiccup hiccups bump bumps setback setbacks glitch glitches outage incident incidents bug bugs error errors mistake mistakes challenges failure failures trouble crash')
export const failureVerbs = words('broke failed crashed collapsed')
/** A failure made small by its own quantity. */
export const smallFailures = words('issues hiccups bumps setbacks glitches problems challenges')
/** How a failure is waved away. */
export const glosses = byLastWord([
  'got fixed', 'got resolved', 'took care of it', 'took care of that', 'took care of the', 'sorted that out', 'dealt with it', 'dealt with that', 'caught and fixed', 'later on and fixed', 'identified and corrected', 'identified and fixed', 'got corrected', 'was restored', 'was mitigated', 'we handled it', 'we recovered', 'we got through it', 'it all worked out', 'smooth after that', 'got sorted', 'got handled', 'got addressed', 'got cleaned up', 'was fixed', 'was resolved', 'was sorted', 'was handled', 'was addressed', 'was taken care', 'were fixed', 'were resolved', 'were sorted', 'were handled', 'were addressed', 'was corrected',
  'we moved on', 'worked itself out', 'worked out', 'sorted it out', 'sorted itself out', 'ironed out', 'smoothed out', 'smoothed over', 'not a big deal', 'nothing major', 'nothing serious', 'behind us', 'cleaned it up', 'cleaned up', 'we fixed it', 'they fixed it', 'fixed it fairly', 'fixed it pretty', 'got through it', 'got over it', 'all fine', 'turned out fine', 'was fine',
])

/** Before a number these make it a name: nothing is counted in "room nine". */
export const labelNouns = words('room page floor clause chapter annex line gate flight ward section number version step phase level building unit platform exit paragraph article figure table item row bay dock terminal route channel')

export const numberWords = words(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion percent half third thirds quarter quarters fifth tenth twice lakh crore dozen',
)
