/**
 * Classes of words that the readers of signals look at, each with the words that belong to it (lower case, as tokens
 * stand: contractions parted). A word may belong to several. Own lists: no source but the language itself.
 */
export const wordClasses: Readonly<Record<string, string>> = {
  month: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday mondays fridays saturdays sundays mon tue tues wed thu thurs fri sat sun',
  holiday:
    'christmas easter thanksgiving diwali eid ramadan purim hanukkah passover chhath carnival halloween midsummer pentecost whitsun ascension boxing hashanah yom kippur lunar holi onam pongal deepavali vesak ashura nowruz sinterklaas juneteenth ferragosto epiphany advent lent golden bayram durga puja navratri dussehra songkran tet obon kwanzaa noel yuletide hogmanay',
  clockWord: 'noon midnight pm am oclock sunrise dawn dusk lunchtime',
  quarterWord: 'q1 q2 q3 q4 h1 h2 fy19 fy20 fy21 fy22 fy23 fy24 fy25 quarter week day',
  dayPart: 'morning afternoon evening night',
  timeUnit:
    'second seconds minute minutes hour hours day days week weeks fortnight fortnights month months quarter quarters year years decade decades night nights weekend weekends sprint sprints shift shifts season seasons semester semesters term terms ms milliseconds hrs mins century evening evenings morning mornings afternoons',
  measureUnit:
    '<pct> <cur> points point pence cents cent penny crore lakh kilometres kilometers miles metres meters feet inches acres hectares kilos kilograms tonnes tons degrees gigabytes terabytes megabytes gb tb mb kb megawatts watts volts litres gallons basis bps x times fold percentage fte headcount mg milligrams ml km kg kwh mw ghz mph rps qps tps dpi bits bytes degrees decibels',
  currencyPart: '<cur> $ dollars',
  fraction: 'half third thirds quarter quarters fifth fifths tenth tenths halves dozen dozens couple double triple twice pair',
  numberWord: 'zero one hundred thousand million',
  vagueAmount:
    'some several many few fewer most plenty lots lot bunch number handful majority tons ton loads load heaps various numerous multiple couple certain bulk portion proportion chunk fraction share minority range deal amount bit multitude hundreds thousands millions dozens scores umpteen countless much more less enough ample sufficient little tiny piles raft host string series slew swathe',
  degree:
    'significant significantly substantial substantially considerable considerably huge hugely massive massively major minor tremendous tremendously dramatic dramatically noticeable noticeably notable notably meaningful meaningfully material materially marked markedly sharp sharply steep steeply drastic drastically vastly greatly nicely handsomely appreciably appreciable modest modestly slight slightly healthy healthier strong stronger solid better worse best worst large larger big bigger small smaller high higher low lower fast faster slow slower long longer short shorter quick quicker good great decent fair reasonable reasonably remarkable remarkably enormous enormously impressive impressively visible visibly tangible sizeable sizable hefty negligible minimal limited rapid rapidly positive negative encouraging heavy heavily expensive cheap costly rare rarer frequent elevated poor poorly well smoother smoothly successful excellent fine ok okay severe severely serious seriously extensive phenomenal outstanding exponential transformational double-digit tolerable acceptable',
  intensifier: 'very pretty quite really so too fairly rather extremely incredibly way far much super highly reasonably relatively totally awfully terribly largely mostly mainly generally broadly overall almost nearly barely hardly',
  effectNoun:
    'impact improvement improvements growth increase increases drop decrease reduction gain gains uplift lift bump boost decline rise results result outcome outcomes savings success level levels amount number numbers share percentage proportion margin difference progress traction feedback reception uptake adoption engagement issues problems delays noise',
  vaguePeople:
    'people folks folk somebody someone anybody anyone everybody everyone nobody others guys stakeholders stakeholder leadership management executives execs seniors colleagues colleague parties party teams groups individuals partners business organisation organization peers seniors elders bosses higher-ups voices commentators advocates investors sponsors counterparts contributors participants attendees members leaders',
  vagueTime:
    'eventually afterwards afterward recently later lately soon gradually formerly previously sometime someday once early earlier ultimately subsequently shortly originally initially nowadays meanwhile finally presently hitherto occasionally sometimes periodically thereafter',
  roleHead:
    'ceo cfo cto coo cmo cio ciso cro cpo chro vp svp evp gm md pm tpm em director directors manager managers lead leads head heads chief officer officers president chairman chair chairwoman chairperson secretary controller comptroller treasurer counsel auditor auditors architect supervisor superintendent principal dean registrar minister commissioner editor producer foreman captain commander boss deputy founder founders partner owner board committee council team teams group department directorate division office desk panel steerco exec executive executives governor inspector matron consultant physician pharmacist surgeon warden coach owner analyst engineer sponsor trustee trustees ombudsman mayor steward union works-council crew pod guild chapter tribe unit bench floor planner planners buyer actuary underwriter broker',
  department:
    'legal finance sales marketing support operations ops engineering treasury compliance security risk procurement logistics hr design product payroll audit quality qa fraud comms communications pr regulatory clinical infrastructure infra platform networking hardware firmware data analytics pricing growth retention credit collections settlement underwriting claims actuarial facilities it manufacturing maintenance planning purchasing merchandising editorial research partnerships billing tax accounting monetization devrel crm safety trust privacy policy customer service care success fulfilment fulfillment dispatch warehouse warehousing supply chain transport fleet revenue commercial subscriptions trading brand content ads search identity storage speech robotics acoustics metering reliability sre devops helpdesk production catering nursing pharmacy radiology admissions scheduling curriculum bizdev controlling engineering estates rostering',
  possessive: 'my our his her their its your whose',
  article: 'the a an this that these those',
  subjectFirst: 'i',
  subjectWe: 'we us ourselves together',
  subjectThey: 'they he she it them him',
  be: 'be is are was were been being am get got gets gotten getting',
  have: "have has had having 've",
  modal: "would could should might may must can will shall 'd 'll ought",
  negation: 'not no never nothing none nobody neither nor without cannot',
  pastIrregular:
    'began became bought built brought broke caught chose came cost cut did dealt drew drove fell felt fought found flew forgot gave got went grew had heard held hit kept knew laid led left lent let lost made meant met paid put ran read rose said sat saw sent set shook shut showed slept sold spent split spoke spread stood stole stuck struck swore took taught told thought threw understood undid woke wore won wrote withdrew overrode overruled rang rewrote dug slid sank shed hung ate bit bled blew burnt clung crept dealt drank froze hid learnt lit rode sought shot sang spun stung swept swung tore wept wound held hurt quit let set bet withheld upheld undertook rebuilt reran resold retook',
  participleIrregular:
    'been become begun bitten blown bought broken brought built burnt caught chosen come cut dealt done drawn driven eaten fallen felt fought found forgotten frozen given gone grown heard held hidden hit kept known laid led left lent let lost made meant met paid put read ridden risen run said seen sent set shaken shown shut sold spent split spoken spread stolen struck stuck sworn taken taught told thought thrown torn understood withdrawn won worn woken written overridden rewritten undone drawn rung sunk swept upheld withheld rebuilt learnt sorted',
  ownVerb:
    'froze stopped halted cancelled canceled killed pulled cut shut closed blocked paused suspended switched turned moved shipped launched released rolled reversed reverted refunded credited paid bought ordered hired fired dismissed removed deleted dropped scrapped withdrew recalled signed approved authorised authorized committed booked transferred reassigned redirected rerouted published announced posted disclosed wrote rewrote rebuilt replaced changed raised lowered doubled halved capped reset locked unlocked opened deployed merged overrode bypassed delisted delayed postponed extended brought pushed took gave handed put threw sent wired unplugged grounded evacuated quarantined disabled enabled issued revoked waived spent bet promised told offered',
  askVerb: 'asked read measured called phoned argued talked spoke discussed checked looked met wrote listened explained suggested proposed raised flagged mentioned emailed presented showed learned learnt studied analysed analyzed walked counted watched noticed saw found',
  jobVerb:
    'coordinated coordinating facilitated facilitating partnered partnering collaborated collaborating liaised liaising managed managing aligned aligning drove driving ensured ensuring supported supporting helped helping led leading oversaw overseeing maintained maintaining prepared preparing tracked tracking monitored monitoring organised organized organising organizing responsible accountable tasked owned owning involved communicated communicating orchestrated championed fostered fostering leveraged synthesised moderated chaired convened represented worked working engaged engaging interfaced interfacing shepherded evangelised socialised socialized championing compiled circulated gathered collated',
  processNoun:
    'alignment stakeholders workstreams workstream visibility cadence communication communications updates roadmap process processes framework meetings meeting sync checklist coordination engagement collaboration transparency dashboards templates tracker minutes decks deck slides report reports raid status transition governance ceremonies backlog liaison bridge interface interlock workshops sessions comms plan log escalations dependencies deliverables',
  deferVerb: 'deferred defer waited waiting awaited escalated followed deferring trusted trust complied accepted passed left leave abided respected obeyed yielded handed referred deferring',
  decisionNoun: 'decision call choice sign-off approval final word authority remit domain hands guidance direction judgment judgement ruling verdict steer consensus green light',
  blameNoun: 'fault mistake blame error failure responsibility miss oversight omission shame shortfall outage',
  ownThing: 'mine myself me own',
  costNoun:
    'sleep slept wife husband daughter son kids children family marriage weekend weekends holiday holidays vacation bonus rating promotion promoted promote review appraisal career reputation friend friends friendship mentor health doctor hospital salary raise job contract reprimand warning disciplinary hearing leave birthday wedding funeral anniversary transfer secondment demoted fired passed hike increment apology nights tears cried crying ulcer insomnia lawyer solicitor credibility standing goodwill relationship speaking invited lunch divorce burnout bed couch sofa floor migraine grade payrise pension partner parents mother father school recital match weight gray grey',
  tradeNoun: 'gave gave-up sacrificed trade trade-off tradeoff price cost costs lost lose knowingly accepted dropped parked forgone forwent foregone traded worse slipped later without expense paid swallowed',
  knewWord: 'knew know known knowingly expected foresaw priced budgeted warned accepted deliberately consciously aware counted',
  refuseWord: 'no refused refuse declined decline wouldn rejected overruled overrode bypassed against objection objected despite anyway regardless ignored defied over around without veto vetoed protest opposed insisted',
  standWord: 'again still right stand regret sorry same tomorrow today defend correct wrong retract apologise apologize bargain cheap worth',
  adviceNoun: 'approval permission sign-off signature clearance blessing consent mandate authority remit title budget asking asked telling waiting objection wishes advice instruction order orders',
  ownershipVerb: 'belonged belongs belong owned owns own owner owners sat sits run ran runs job remit scope charge area patch turf territory mandate authority title right business',
  blameVerb: 'missed failed broke dropped forgot ignored neglected caused delayed blocked overlooked botched mishandled misread misjudged misconfigured underestimated pushed let should ought supposed fault slow late understaffed unprepared careless',
  cleanVerb: 'fixed sorted cleaned handled resolved rescued repaired recovered restored stepped patched picked learned learnt took looked dealt remedied',
  decisionVerb: 'decided agreed concluded determined settled approved adopted chosen selected escalated raised discussed reviewed identified implemented introduced resolved addressed corrected fixed launched rolled updated communicated investigated captured documented shared noted held taken made issued put established initiated commissioned completed sent drafted circulated',
  ifWord: 'if had without otherwise unless left were instead uncapped unreported unchecked untreated',
  reportVerb: 'said says told asked wrote answered replied thought think feel felt believe',
  softVerb: 'think guess suppose believe feel imagine reckon hope assume seem seems seemed appear appears appeared wonder suspect expect daresay fancy gather',
  softAdverb: 'maybe perhaps probably possibly arguably presumably hopefully somewhat sort kind kinda sorta roughly apparently seemingly supposedly conceivably potentially technically admittedly honestly likely practically virtually essentially basically partly partially slightly rather fairly quite somehow vaguely loosely',
  nameTitle: 'mr mrs ms dr doctor prof professor sir madam captain colonel major general brigadier sergeant alhaji sheikh sheikha imam father sister brother rabbi lord lady dame don uncle auntie aunty mister miss judge justice senator chief comrade engineer ustaz pastor reverend',
  nameSuffix: 'ji garu sahib bhai san sama bey hanim effendi',
  nameParticle: 'van der den de la del della di da dos du von zu al el bin bint ibn ben abu ter ten le st mac mc o',
  place: 'london paris berlin mumbai delhi bangalore bengaluru lagos nairobi dubai singapore york seattle austin boston chicago texas ohio minnesota brazil germany france spain india kenya nigeria israel japan china europe africa asia america canada mexico leeds cork shenzhen poland portugal dublin madrid milan lisbon oslo stockholm amsterdam rotterdam warsaw krakow vienna zurich geneva munich hamburg frankfurt lyon valencia barcelona jerusalem haifa doha riyadh jeddah cairo accra kampala johannesburg durban hyderabad chennai pune kolkata jakarta manila bangkok hanoi seoul tokyo sydney melbourne denver atlanta phoenix dallas houston miami portland oakland toronto',
  company: 'amazon google microsoft apple facebook meta netflix uber stripe visa mastercard paypal oracle sap ibm intel nvidia samsung sony salesforce jira slack zoom excel jenkins watson alexa kafka postgres kubernetes android windows ios linux github figma tableau snowflake redis python java sql api sms whatsapp',
}

/** Nouns after which a name stands in apposition or before it ("our CFO, Dan"; "Marta in Legal"). */
export const appositionLinks: readonly string[] = ['in', 'from', 'on', 'at', 'who', 'of']
