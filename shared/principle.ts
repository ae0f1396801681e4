import { z } from 'zod'

/** The sixteen principles that such an interview is held by, with their exact names. */
export const principleNames = {
  customer_obsession: 'Customer Obsession',
  ownership: 'Ownership',
  invent_and_simplify: 'Invent and Simplify',
  are_right_a_lot: 'Are Right, A Lot',
  learn_and_be_curious: 'Learn and Be Curious',
  hire_and_develop: 'Hire and Develop the Best',
  highest_standards: 'Insist on the Highest Standards',
  think_big: 'Think Big',
  bias_for_action: 'Bias for Action',
  frugality: 'Frugality',
  earn_trust: 'Earn Trust',
  dive_deep: 'Dive Deep',
  have_backbone: 'Have Backbone; Disagree and Commit',
  deliver_results: 'Deliver Results',
  best_employer: 'Strive to be Earth’s Best Employer',
  broad_responsibility: 'Success and Scale Bring Broad Responsibility',
} as const

export const principleSchema = z.enum([
  'customer_obsession',
  'ownership',
  'invent_and_simplify',
  'are_right_a_lot',
  'learn_and_be_curious',
  'hire_and_develop',
  'highest_standards',
  'think_big',
  'bias_for_action',
  'frugality',
  'earn_trust',
  'dive_deep',
  'have_backbone',
  'deliver_results',
  'best_employer',
  'broad_responsibility',
])
export type Principle = z.infer<typeof principleSchema>

/** In the order in which they are usually listed. */
export const principles: readonly Principle[] = principleSchema.options
