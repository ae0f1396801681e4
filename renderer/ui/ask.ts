import { QueryClient, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts'
import { call, on } from '../bridge.ts'

/**
 * The long lists of a story. They are asked for once, and again only after an event of `followChanges`, which names whatever they are made of:
 * a screen then opens with what is known and does not ask for a thousand rows first.
 */
const followed = ['stakeholders.list', 'relations.list', 'turningPoints.list', 'ladder.get', 'facts.list', 'facts.listOffers'] as const satisfies readonly CallName[]

/**
 * Asks the core and keeps its answers. `networkMode: 'always'`, because the core is on this machine: the
 * default would hold every question back while the machine is offline. A failure is told at once, not retried.
 */
export function createAsking(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  for (const name of followed) client.setQueryDefaults([name], { staleTime: Infinity, gcTime: Infinity })
  return client
}

/** Asks for what a story's screens will show, one thing after another, each when there is nothing else to do. Ends early where `isWanted` says so. */
export async function askAhead(client: QueryClient, storyId: string, isWanted: () => boolean): Promise<void> {
  for (const name of [...followed, 'stories.review'] as const) {
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()))
    if (!isWanted()) return
    // What fails is told when its screen asks for it.
    await client.prefetchQuery({ queryKey: [name, { storyId }], queryFn: () => call(name, { storyId }) })
  }
}

function isFollowed(name: CallName): boolean {
  return followed.some((one) => one === name)
}

/** Asks again what an event says has changed; returns what ends it. */
export function followChanges(client: QueryClient): () => void {
  const askAgain = (...names: readonly CallName[]) => {
    for (const name of names) {
      // An answer that is on its way may be older than the event, and would pass for new when it arrives.
      if (isFollowed(name)) void client.cancelQueries({ queryKey: [name] })
      void client.invalidateQueries({ queryKey: [name] })
    }
  }
  // Computed from the whole of a story, so anew after any change of it.
  const judgeAgain = () => askAgain('stories.review', 'stories.listConflicts', 'stories.getDossier', 'stories.writeBrief')
  const ends = [
    ...(['stories.changed', 'stakeholders.changed', 'relations.changed', 'turningPoints.changed', 'ladder.changed', 'facts.changed', 'questions.changed', 'takes.changed'] as const).map((name) => on(name, judgeAgain)),
    on('stories.changed', () => askAgain('stories.list', 'stories.get', 'questions.list', 'takes.list', 'takes.search', 'facts.listOffers')),
    on('stakeholders.changed', () => askAgain('stakeholders.list', 'stakeholders.listReferences', 'relations.list', 'turningPoints.list', 'ladder.get')),
    on('relations.changed', () => askAgain('relations.list', 'stakeholders.listReferences')),
    on('turningPoints.changed', () => askAgain('turningPoints.list', 'stakeholders.listReferences')),
    on('ladder.changed', () => askAgain('ladder.get', 'stakeholders.listReferences')),
    on('facts.changed', () => askAgain('facts.list', 'facts.listOffers', 'turningPoints.list')),
    on('undo.changed', () => askAgain('undo.list')),
    on('takes.changed', ({ takeId }) => {
      askAgain('takes.list', 'takes.search', 'transcriptions.outdated', 'stakeholders.list', 'turningPoints.list')
      void client.invalidateQueries({ queryKey: ['takes.get', { takeId }] })
    }),
    on('sessions.changed', () => askAgain('sessions.list', 'sessions.unfinished', 'sessions.get', 'sessions.debrief', 'stories.review', 'turningPoints.list')),
    on('settings.changed', () => askAgain('settings.get', 'models.list', 'models.listOfficial', 'transcriptions.outdated')),
    on('engines.changed', () => askAgain('engines.list')),
    on('models.changed', () => askAgain('engines.list', 'models.list', 'models.listOfficial')),
  ]
  return () => ends.forEach((end) => end())
}

/** The answer to a call that reads, kept fresh by the core's events. `input` null: not asked yet. */
export function useAnswer<Name extends CallName>(name: Name, input: CallInput<Name> | null): UseQueryResult<CallOutput<Name>> {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => {
      if (input === null) throw new Error(`${name} was asked without its input`)
      return call(name, input)
    },
    enabled: input !== null,
  })
}

/** A call that changes something, to be made when the user says so. */
export function useCommand<Name extends CallName>(name: Name): UseMutationResult<CallOutput<Name>, Error, CallInput<Name>> {
  return useMutation({ mutationKey: [name], mutationFn: (input: CallInput<Name>) => call(name, input) })
}
