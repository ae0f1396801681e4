import { useQuery } from '@tanstack/react-query'
import { listMicrophones } from '../recorder/microphone.ts'
import { useAnswer } from '../ui/ask.ts'
import type { GrillChoice } from './grill-choice.ts'

export interface AnswerWay {
  /** Null while it is not known what this machine can do, unless typing was chosen. */
  readonly chosen: 'aloud' | 'typed' | null
  /** Why answers cannot be spoken; null where they can. */
  readonly obstacle: 'microphone' | 'engine' | 'model' | null
}

/** Whether answers are spoken or typed: aloud wherever there is a microphone and something that understands it, unless typing was chosen. */
export function useAnswerWay(wanted: GrillChoice['answers']): AnswerWay {
  const microphones = useQuery({ queryKey: ['microphones'], queryFn: listMicrophones })
  const info = useAnswer('app.info', {})
  const models = useAnswer('models.list', {})
  // Typing works everywhere: who chooses it need not wait for what the machine can do.
  if (!microphones.data || !info.data || !models.data) return { chosen: wanted === 'typed' ? 'typed' : null, obstacle: null }
  const hasMicrophone = microphones.data.needsPermission || microphones.data.microphones.length > 0
  const hasModel = models.data.some(({ isChosen, failure }) => isChosen && failure === null)
  const obstacle = !hasMicrophone ? 'microphone' : info.data.engine === null ? 'engine' : !hasModel ? 'model' : null
  return { chosen: obstacle !== null || wanted === 'typed' ? 'typed' : 'aloud', obstacle }
}
