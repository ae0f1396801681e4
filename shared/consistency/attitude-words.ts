/**
 * What tells how somebody stood to the speaker's act, word by word, for the grammar in `attitude.ts`. The cue list beside this file holds
 * whole phrases; these words are combined, so that a phrase nobody listed is heard as well.
 */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Past tense and -ing form of regular verbs: "oppose" gives "opposed" and "opposing". */
function formsOf(list: string): string[] {
  return list
    .trim()
    .split(/\s+/u)
    .flatMap((base) => {
      const isDoubling = base.endsWith('!')
      const verb = isDoubling ? base.slice(0, -1) : base
      const root = isDoubling ? verb + verb.slice(-1) : verb.endsWith('e') ? verb.slice(0, -1) : verb
      const past = verb.endsWith('y') && !/[aeo]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${root}ed`
      return [past, `${root}ing`]
    })
}

/** To do this to the speaker or the decision is to stand against it. */
export const hostileVerbs: ReadonlySet<string> = new Set([
  ...formsOf(
    'oppose resist protest object obstruct sabotage undermine veto dissent disagree disapprove balk baulk grumble complain denounce condemn criticise criticize ridicule mock deride reject refuse contest dispute sue threaten quarrel rage fume ' +
      'seethe scream shout yell scold berate curse rant scoff sneer sulk stonewall stall filibuster boycott lambast lambaste slate attack accuse forbid! thwart hinder block discourage dissuade deplore decry resent hate loathe detest dread distrust mistrust ' +
      'snarl growl moan lament bridle bristle demur! overrule belittle rubbish besiege badger pester harangue chide rebuke reprimand upbraid vilify torpedo scupper scotch! nix squash derail deflect',
  ),
  ...wordsOf('forbade forbidden fought fighting withstood swore decried tore torpedoed argued arguing vetoes vetoing'),
])

/** To do this for the speaker or the decision is to stand behind it. */
export const helpfulVerbs: ReadonlySet<string> = new Set([
  ...formsOf(
    'support back defend champion endorse approve applaud encourage bless embrace recommend praise congratulate authorise authorize greenlight sponsor assist help thank trust protect shield salute hail promote second prize! urge rescue cheer commend welcome vindicate',
  ),
  ...wordsOf('upheld stood-by'),
])

/** Done without being made to: by itself a sign of support. */
export const willingVerbs: ReadonlySet<string> = wordsOf('volunteered volunteering consented assented concurred')

/** What a plan is called by one who is against it, or for it: after "called it", "said that was", "thought me". */
export const badJudgements: ReadonlySet<string> = wordsOf(
  'madness mad insane insanity crazy lunacy lunatic folly foolish foolhardy stupid stupidity idiocy idiotic reckless recklessness dangerous risky irresponsible premature hasty rash wrong mistake error blunder disaster catastrophe catastrophic suicide suicidal vandalism sabotage theft robbery ' +
    'betrayal scandal scandalous disgrace disgraceful shame shameful nonsense nonsensical rubbish ridiculous absurd overkill overreaction panic panicking hysteria hysterical paranoid paranoia cowardice coward cowardly fool idiot naive unnecessary pointless useless waste wasteful unfair unethical illegal ' +
    'unacceptable outrage outrageous insult insulting stunt gimmick joke tantrum gamble unworkable impossible unproven rushed excessive drastic extreme heavy-handed wrong-headed wrongheaded short-sighted shortsighted bad terrible awful horrible unwise imprudent ill-advised unforgivable mutiny insubordination ' +
    'treason unprofessional amateurish disloyal reckless selfish arrogant arrogance clueless careless sloppy butchery surrender giving-up overdoing exaggerating overstepping farce circus witch-hunt nightmare distraction detour luxury experiment vanity crime criminal negligent negligence sacrilege heresy barbaric cruel unkind overreacted overreacting overstepped nuts bonkers indefensible intolerable inexcusable suspicious petty pedantic vandal amateur traitor menace liability ' +
    'theatre theater posturing grandstanding hypocrisy charade bureaucracy micromanagement alarmism alarmist scaremongering pedantry censorship extortion blackmail dishonest silly childish ludicrous laughable preposterous hopeless doomed senseless needless heartless misguided mistaken harmful damaging destructive ruinous extravagant frivolous self-indulgent overblown disproportionate unjustified unfounded untenable unwarranted backward backwards foolishness stupidest dumb dumbest worst terrible lousy cheating bullying tyranny dictatorship hara-kiri suicidal',
)
export const goodJudgements: ReadonlySet<string> = wordsOf(
  'right overdue brave bravest bold wise wisest sensible smart clever brilliant genius good great excellent best necessary essential vital sound correct courageous inspired decent honest responsible prudent reasonable obvious worth no-brainer magnificent wonderful splendid perfect fantastic overdue terrific cleanest sanest sane progress shrewd astute timely noble masterstroke spot-on worthwhile justified warranted admirable heroic logical unavoidable inevitable long-overdue blessing elegant humane visionary inspired inspiring superb marvellous marvelous outstanding impressive commendable',
)

/** How somebody was: "was livid", "looked delighted". */
export const againstMoods: ReadonlySet<string> = wordsOf(
  'furious livid angry appalled horrified outraged incensed apoplectic aghast upset unhappy displeased sceptical skeptical hostile opposed critical dubious doubtful dismissive scathing unconvinced unimpressed reluctant incandescent fuming seething obstructive resentful irate enraged mad disgusted adamant indignant unsupportive unmoved against',
)
export const forMoods: ReadonlySet<string> = wordsOf('thrilled delighted pleased happy glad enthusiastic supportive keen eager relieved grateful excited convinced willing game onboard on-board overjoyed ecstatic elated sold impressed thankful behind')

/** What one hopes to prevent by saying "you'd ruin it". */
export const harmVerbs: ReadonlySet<string> = wordsOf(
  'regret ruin break lose wreck kill destroy fail collapse crash hurt damage sink burn drown bankrupt explode backfire fold flop sue fire sack blow tank poison alienate offend scare embarrass humiliate never',
)

/** What is to be done with a decision by one who wants it gone; after "wanted it", "to have them". */
export const undoings: ReadonlySet<string> = wordsOf(
  'reversed restored undone revoked reopened reinstated cancelled canceled stopped overturned rescinded withdrawn repealed scrapped shelved delayed postponed binned blocked killed vetoed halted dropped back gone fired sacked removed out suspended disciplined investigated replaced reprimanded',
)
/** What one who waits or leaves things as they are would have done. */
export const stallings: ReadonlySet<string> = wordsOf('waited kept held delayed preferred postponed paused refused')
