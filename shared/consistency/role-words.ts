/**
 * What roles and teams are called. A role is compared by its field (payments, legal, nursing) and, where no field is named, by its rank
 * (lead, director): "our finance director" disagrees with "retail operations director", "our director" does not.
 */

export const ranks: ReadonlySet<string> = new Set(
  (
    'lead leader head director manager chief officer vp svp evp president vice chair chairman chairwoman chairperson senior junior principal staff deputy assistant associate coordinator supervisor superintendent executive partner owner boss ' +
    'foreman captain specialist expert consultant representative rep administrator member secretary commissioner minister mayor dean rector provost governor general regional country city site group global area district national interim acting founder cofounder'
  ).split(' '),
)

/** Titles that are one word and name their own field. */
export const titles: ReadonlySet<string> = new Set(
  (
    'accountant actuary agronomist analyst architect attorney auditor biologist broker buyer cashier chef chemist clerk clinician coach consul counsel curator dentist designer developer dispatcher doctor economist editor electrician engineer ' +
    'farmer firefighter fundraiser gardener geologist guard inspector intern investigator journalist judge lawyer lecturer librarian lobbyist marketer mechanic midwife musician nurse nutritionist organiser organizer paramedic pharmacist photographer ' +
    'physician physicist physiotherapist pilot planner plumber producer professor programmer psychologist quartermaster receptionist recruiter researcher salesman saleswoman scientist scientist solicitor statistician surgeon surveyor teacher technician ' +
    'therapist trader trainer translator treasurer tutor veterinarian vet welder writer controller comptroller caterer cook driver barista bookkeeper conductor ' +
    'trustee councillor ombudsman coroner senator ambassador diplomat investor shareholder sommelier priest pastor vicar imam rabbi caretaker janitor cleaner secretary butcher baker bricklayer blacksmith carpenter joiner roofer painter decorator driver chauffeur courier porter waiter waitress bartender barman bouncer receptionist valet concierge housekeeper nanny babysitter tutor lifeguard ranger forester logger shepherd ' +
    'fisherman sailor skipper deckhand steward stewardess soldier sergeant colonel lieutenant detective policeman policewoman constable sheriff magistrate notary paralegal barrister bailiff undertaker optician dentist hygienist radiographer radiologist cardiologist oncologist anaesthetist anesthetist paediatrician pediatrician psychiatrist matron midwife ' +
    'dietitian historian archivist archaeologist anthropologist sociologist linguist philosopher mathematician biochemist geneticist meteorologist oceanographer astronomer botanist zoologist ecologist toxicologist epidemiologist virologist interpreter copywriter journalist reporter columnist cartoonist illustrator animator filmmaker cameraman ' +
    'actor actress singer dancer choreographer composer conductor violinist pianist drummer costumier stagehand roadie dj novelist poet publicist agent spokesman spokeswoman spokesperson stockbroker underwriter teller valuer appraiser auctioneer estate-agent realtor landlord landlady tenant locksmith machinist toolmaker fitter turner glazier tiler plasterer ' +
    'scaffolder crane-operator miner driller rigger stoker signalman guard stationmaster postman postmaster shopkeeper grocer florist fishmonger greengrocer tailor seamstress cobbler jeweller watchmaker hairdresser barber beautician masseur umpire referee physio goalkeeper striker storekeeper archivist typist stenographer ' +
    'ceo cfo coo cto cio cmo cpo cro ciso chro cdo cco cso cao caio gc gm md sre pm tpm dba'
  ).split(' '),
)

/** Departments and fields that a person can be "from" or "in", or that one can run. */
export const fields: ReadonlySet<string> = new Set(
  (
    'office canteen kitchen parish church sports gym garden estate pension archive library museum reception physics chemistry biology mathematics history law arts sciences gateway subscriptions identity storage mapping navigation checkout growth live accounts accounting acoustics actuarial ads advertising analytics architecture audit benefits bidding billing broadcast brand business catering catalog catalogue claims cloud commercial commerce communications comms community compliance content construction credit customer ' +
    'data delivery design development devops dispatch distribution ecommerce editorial education engineering estates events facilities finance fleet fraud fundraising growth hardware health hr human identity infra infrastructure innovation insurance integrity intelligence investment it lending ' +
    'legal licensing localization logistics loyalty machine maintenance manufacturing marketing mechanical media medical merchandising mobile monetization network nursing onboarding operations ops optimization partnerships payments payroll people performance personnel pharmacy planning platform policy portfolio press pricing ' +
    'privacy procurement product production programme program project property public publishing purchasing qa quality ranking recommendations recruiting recruitment regulatory reliability research retail retention revenue risk safety sales search security service services shipping software sourcing sre statistics strategy ' +
    'pr ux ui cx crm seo sem bi esg ehs hse accessibility admissions alumni assembly automation biometrics booking bookings branding campaigns cataloguing circulation cardiology oncology radiology paediatrics pediatrics psychiatry dermatology obstetrics gynaecology intensive outpatients diagnostics ' +
    'communication consulting conservation contracts costing curriculum cybersecurity donor donors eligibility exhibitions firmware forecasting franchise freight fulfilment fulfillment grants graphics inspection installations instrumentation inventory investigations irrigation leasing liaison litigation ' +
    'localisation metering mortgages mortgage negotiations notifications packaging patents pathology pensions photography playback podcasts policing promotions protection prototyping publicity readiness records recycling refunds refurbishment registration regulation renewals rentals repairs reporting ' +
    'reservations residential returns rostering route routing sanitation satellite scheduling siting sourcing sponsorship timetabling tooling translation utilities validation valuation wellbeing wellness workforce workplace ' +
    'studio subscriptions supply support surgery sustainability talent tax technology tech telecoms ticketing training transport transportation travel treasury trust underwriting vendor video warehouse warehousing web wholesale'
  ).split(' '),
)

/** Fields as well, but only where a title stands with them: "head of water"; one who is "from the university" may hold any post. */
export const offices: ReadonlySet<string> = new Set(
  (
    'ai ml agriculture apps backend banking emergency laboratory cleaning collections database debt diversity documentation energy export exports feed frontend games gaming grocery hospitality housing imports inclusion integration integrations labour labor lab labs machining mail markets messaging ' +
    'newsroom optics packing parking parts permits plant power printing process processing radio rail recovery release restaurants rides robotics roads school settlement signals speech stores streaming systems tender testing textile theatre tourism traffic university voice waste water welfare youth'
  ).split(' '),
)

/** Words for one and the same field; each maps to the fields it stands for. Keys and values are stems' sources, lower case. */
export const sameField: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    pm: ['project', 'product', 'programme', 'program'], tpm: ['program', 'programme', 'technical', 'project'], dba: ['database', 'data'], steward: ['union', 'labour', 'labor'], union: ['steward', 'labour', 'labor'], ceo: ['executive', 'company', 'boss', 'managing'], md: ['managing'], cfo: ['finance', 'financial', 'money'], cto: ['technology', 'tech', 'technical', 'engineering'], coo: ['operations', 'operating', 'ops'], cio: ['information', 'it', 'technology', 'tech', 'technical'],
    cmo: ['marketing'], cpo: ['product', 'people', 'privacy', 'procurement'], cro: ['revenue', 'sales', 'risk'], ciso: ['security'], chro: ['hr', 'people', 'human'], cdo: ['data', 'digital', 'design', 'development'], cco: ['commercial', 'customer', 'compliance', 'communications', 'content', 'creative'], cso: ['strategy', 'security', 'science', 'scientific', 'sustainability', 'sales'], cao: ['administrative', 'administration', 'accounting'], caio: ['ai'], operating: ['operations', 'ops', 'coo'], technical: ['technology', 'tech', 'engineering', 'engineer', 'it'], information: ['it', 'cio'], gc: ['counsel', 'legal', 'law'], gm: ['general'],
    counsel: ['legal', 'lawyer', 'law', 'attorney', 'gc'], lawyer: ['legal', 'law', 'counsel'], attorney: ['legal', 'law', 'counsel'], legal: ['counsel', 'lawyer', 'law', 'attorney'],
    hr: ['people', 'human', 'personnel', 'talent'], people: ['hr', 'human', 'personnel', 'talent'], talent: ['hr', 'people', 'recruiting', 'recruitment'], recruiting: ['recruitment', 'talent', 'recruiter', 'hiring'], recruiter: ['recruiting', 'recruitment', 'talent', 'hr'],
    sre: ['reliability', 'site'], reliability: ['sre'], ops: ['operations', 'operating'], operations: ['ops', 'operating'], qa: ['quality', 'test', 'testing'], quality: ['qa'], tech: ['technology', 'technical', 'cto'], technology: ['tech', 'cto'], it: ['information'],
    infra: ['infrastructure'], infrastructure: ['infra', 'platform'], comms: ['communications', 'press'], communications: ['comms', 'press'], finance: ['cfo', 'financial', 'treasury', 'money', 'controller'], financial: ['finance', 'cfo'], marketing: ['cmo', 'brand'],
    nurse: ['nursing'], nursing: ['nurse'], medical: ['medicine', 'doctor', 'clinical', 'physician'], medicine: ['medical', 'doctor', 'physician'], doctor: ['medical', 'medicine', 'physician', 'clinical'], surgeon: ['surgery', 'surgical'], pharmacist: ['pharmacy'],
    engineer: ['engineering'], engineering: ['engineer', 'cto'], designer: ['design'], design: ['designer'], analyst: ['analytics', 'data', 'analysis'], scientist: ['science', 'research', 'data'], researcher: ['research'], developer: ['development', 'software', 'engineer'],
    architect: ['architecture'], auditor: ['audit'], accountant: ['accounting', 'accounts', 'finance', 'controller', 'bookkeeper'], actuary: ['actuarial'], buyer: ['buying', 'purchasing', 'procurement'], procurement: ['purchasing', 'buying', 'sourcing'], purchasing: ['procurement', 'buying'], planner: ['planning'], teacher: ['teaching', 'school'],
    chef: ['kitchen', 'pastry', 'cook'], kitchen: ['chef', 'cook'], pilot: ['flight', 'flying'], mechanic: ['maintenance', 'mechanical'], fundraiser: ['fundraising'], fundraising: ['fundraiser', 'development'], privacy: ['data', 'protection', 'dpo'], security: ['ciso', 'infosec'], payments: ['payment'],
    sales: ['selling', 'commercial', 'revenue'], commercial: ['sales'], support: ['service', 'care', 'customer'], service: ['support'], supply: ['sourcing', 'procurement'], transport: ['transportation', 'fleet'], training: ['trainer'], editor: ['editorial'], producer: ['production'],
    pr: ['press', 'communications', 'comms', 'public', 'publicity', 'media', 'relations'], press: ['pr', 'comms', 'communications', 'media', 'publicity'], media: ['press', 'pr', 'communications'], ai: ['ml', 'machine', 'learning', 'artificial', 'intelligence'], ml: ['machine', 'learning', 'ai'], machine: ['ml', 'ai'], ux: ['design', 'experience', 'research'], ui: ['design'], cx: ['customer', 'experience', 'support'], bi: ['analytics', 'data', 'business', 'intelligence'], ehs: ['safety', 'hse'], seo: ['search'],
    cybersecurity: ['security', 'ciso', 'infosec'], fulfilment: ['fulfillment', 'warehouse', 'logistics'], fulfillment: ['fulfilment', 'warehouse', 'logistics'], localisation: ['localization', 'translation'], localization: ['localisation', 'translation'], communication: ['communications', 'comms'], labor: ['labour', 'union'], labour: ['labor', 'union'], clinical: ['medical', 'doctor'], social: ['media', 'community'], digital: ['online', 'web'], testing: ['qa', 'quality', 'test'], systems: ['it', 'infrastructure'], returns: ['refunds'], refunds: ['returns'],
    programme: ['program'], program: ['programme'], county: ['council'], controller: ['finance', 'control'], statistician: ['statistics', 'data'], safety: ['hse'],
  }),
)

/** How one is addressed before a surname: no claim by itself. */
export const addresses: ReadonlySet<string> = new Set(['judge', 'professor', 'doctor', 'captain', 'sergeant', 'colonel', 'senator', 'governor', 'mayor', 'chef', 'nurse', 'coach', 'president', 'minister', 'rabbi', 'imam', 'pastor', 'priest', 'vicar', 'bishop', 'sheriff', 'constable', 'inspector', 'lieutenant', 'ambassador', 'matron', 'councillor', 'commissioner', 'secretary', 'dean', 'chairman'])

/** What one may lead without having the post that the field's name would tell: "ran the design review". */
export const events: ReadonlySet<string> = new Set('terms circles review reviews launch launches project projects rollout migration test tests trial trials pilot meeting meetings call calls bid tender sprint workshop contract contracts system switch freeze check checks audit report reports session sessions'.split(' '))
