/**
 * How people are told to have stood to a decision. One cue a line; `*` stands for any one word, `me` also for "us".
 * A cue is read of the person who is its subject.
 */
export const supportCues: readonly string[] = [
  'backed', 'backed me', 'backed it', 'was behind me', 'was behind it', 'stood behind', 'stood by me', 'stood with me', 'stood next to me', 'stood beside me', 'supported', 'supports', 'agreed', 'agreed with me', 'approved', 'approved it', 'signed off', 'signed it',
  'signed for it', 'countersigned', 'signed with me', 'endorsed', 'welcomed', 'was for it', 'was all for it', 'all for it', 'in favour', 'in favor', 'was with me', 'was on my side', 'on my side', 'was on board', 'on board with', 'came on board', 'was fine with', 'was happy with',
  'was happy to', 'was keen', 'loved it', 'loved the', 'liked it', 'liked the idea', 'liked the plan', 'championed', 'cheered', 'said yes', 'said do it', 'said go', 'said go ahead', 'told me to go ahead', 'told me to do it', 'told me to go', 'told me do it', 'told me go ahead', 'gave me the go-ahead',
  'gave me the green light', 'gave me her blessing', 'gave me his blessing', 'gave his blessing', 'gave her blessing', 'gave it her blessing', 'gave it his blessing', 'let me run', 'let me do', 'let me have', 'let me decide', 'let me go', 'helped me', 'helped us', 'helped', 'pushed for it', 'pushed for the', 'pushed for this', 'argued for it', 'argued for the', 'argued for my',
  'argued for me', 'argued in favour', 'spoke up for', 'spoke for it', 'voted for', 'voted with me', 'sided with me', 'took my side', 'was the first to say yes', 'had asked for it', 'asked for it', 'begged me to', 'urged me to', 'asked me to do it', 'encouraged me', 'had suggested', 'suggested the', 'suggested it', 'suggested we', 'proposed it', 'proposed the',
  'it was her idea', 'it was his idea', 'was her idea', 'was his idea', 'had my back', 'wanted it too', 'wanted it as much', 'wanted the same', 'was delighted', 'was thrilled', 'was enthusiastic', 'applauded', 'defended me', 'defended it', 'defended the', 'drafted * with me', 'drafted the * with me', 'vouched', 'put his name to', 'put her name to',
  'thought it was right', 'thought I was right', 'thought it was the right', 'said I was right', 'said it was the right', 'was convinced', 'gave me cover', 'covered for me', 'was right there with me', 'fought for it', 'fought for the', 'fought for me', 'fought alongside', 'was my ally', 'was an ally', 'my biggest supporter', 'my strongest supporter',
  'moved the * with me', 'had no objection', 'had no objections', 'did not object', "didn't object", 'raised no objection', 'made no objection', 'no complaints', 'told me to ship', 'told me to stop', 'told me it was the right', 'nodded it through', 'waved it through', 'was helpful', 'been waiting for somebody', 'been waiting for someone', 'been urging me', 'been pleading for', 'been begging', 'been asking for it', 'been pushing for', 'carried it with me', 'stood behind it',
]

export const resistCues: readonly string[] = [
  'resisted', 'opposed', 'fought me', 'fought it', 'fought the', 'fought us', 'fought against', 'had fought', 'fought hard', 'objected', 'refused', 'refused to', 'was against', 'dead against', 'argued against', 'argued for waiting', 'argued for keeping', 'spoke against', 'voted against', 'advised against', 'warned me', 'warned us', 'warned against', 'warned that', 'blocked',
  'blocked it', 'blocked the', 'tried to stop', 'tried to block', 'tried to kill', 'vetoed', 'said no', 'told me no', 'told us no', 'said leave it', "said don't", "said don't do it", "saying don't", 'told me not to', 'told us not to', 'told me to wait', 'told me to leave', 'told me to hold', 'told me to drop', 'told me to keep', 'told me to put', 'told me to back', 'told me to forget', 'told me to stand down',
  'told me to let it', 'told me to slow', 'told me to pull', 'ordered me not', 'ordered me to', 'begged me not', 'asked me not', 'urged me not', 'advised me not', 'asked me to wait', 'asked me to drop', 'asked me to hold', 'asked me to stop', 'asked me to reconsider', 'asked me to take it back', 'wanted me to wait', 'wanted me to stop', 'wanted me to leave', 'wanted me to hold', 'wanted to wait', 'wanted to keep', 'wanted to hold', 'wanted to leave',
  'wanted to delay', 'wanted to postpone', 'wanted nothing', "didn't want", 'did not want', 'never wanted', 'hated it', 'hated my', 'hated the', 'disliked', 'disagreed', 'pushed back', 'protested', 'complained', 'was furious', 'was livid', 'was angry', 'took it badly', 'took it very badly', 'called it a', 'called it an', 'called me reckless', 'called me', 'thought me mad', 'thought I was mad', 'thought I was wrong', 'thought it was wrong', 'thought it was a mistake',
  'thought it was too', 'thought it reckless', 'thought me reckless', 'thought that I should have', 'thought I should have', 'said I should have', 'would have preferred', 'said it was a mistake', 'said I was wrong', 'said it was wrong', 'said it was too', 'said that I would', 'put her objection', 'put his objection', 'would not sign', "wouldn't sign", 'would not approve', "wouldn't approve", 'would not have it', "wouldn't have it", 'would not hear of', "wouldn't hear of", 'would not agree', "wouldn't agree", 'would not', 'reported me', 'escalated against', 'went over my head', 'tried to have me', 'dug in', 'dug her heels', 'dug his heels', 'stood in the way', 'stood in my way', 'was sceptical', 'was skeptical',
  'was opposed', 'was dead set against', 'was set against', 'held out', 'stonewalled', 'lobbied against', 'campaigned against', 'turned me down', 'turned it down', 'overruled', 'tooth and nail', 'never forgave', 'wanted no part', 'would have none', 'had said no', 'told me it was wrong', 'told me I was wrong', 'laughed it off', 'was unhappy', 'threatened', 'rejected', 'argued it was', 'voted no',
]

export const neutralCues: readonly string[] = [
  'had no opinion', 'no opinion', 'had no view', 'no view', 'stayed out', 'kept out', 'stayed neutral', 'was neutral', 'abstained', "didn't care", 'did not care', 'shrugged', 'left it to me', 'left it up to me', 'neither helped', 'neither praised', 'neither for nor', 'one way or the other', 'either way', 'took no side', 'took no sides', "didn't mind", 'did not mind', "didn't take sides", 'had no strong', 'said nothing', 'kept quiet',
]

/** What stands before a name and says how its owner stood. */
export const cuesBeforeName: readonly (readonly [cue: string, stance: 'supported' | 'resisted'])[] = [
  ['over the objection of', 'resisted'], ['over the objections of', 'resisted'], ['against the advice of', 'resisted'], ['against the will of', 'resisted'], ['against the wishes of', 'resisted'], ['in spite of', 'resisted'], ['despite', 'resisted'],
  ['against', 'resisted'], ['over', 'resisted'], ['with the approval of', 'supported'], ['with the support of', 'supported'], ['with the blessing of', 'supported'], ['with the backing of', 'supported'], ['with the help of', 'supported'], ['backed by', 'supported'], ['supported by', 'supported'], ['thanks to', 'supported'],
  ['opposed by', 'resisted'], ['blocked by', 'resisted'],
]

/** Verbs that ask the speaker to leave a thing undone or undo it. */
export const stallVerbs: ReadonlySet<string> = new Set(
  'wait leave hold drop keep delay postpone reconsider stop pause back forget slow sit refuse abandon cancel revert undo restore withdraw shelve'.split(' '),
)
/** Verbs that ask for the decision. */
export const goVerbs: ReadonlySet<string> = new Set('do go proceed ship launch start begin carry push'.split(' '))
