/** How a challenge was met, as the rubric names it. */
export const replyLabels = ['held', 'revised', 'folded', 'deferred', 'dodged'] as const
export type ReplyLabel = (typeof replyLabels)[number]
