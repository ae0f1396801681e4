import { useCommand } from './ask.ts'
import { chooseStory } from './current-story.ts'
import { tellFailure } from './failure-note.tsx'
import { navigate } from './navigation.ts'

/** What a story is called until it is given a name: a title may not be empty. */
export const untitled = 'Untitled story'

/** Begins a story of the user's own and opens it. */
export function useNewStory(): { readonly begin: () => void; readonly isPending: boolean } {
  const add = useCommand('stories.add')
  return {
    begin: () =>
      add.mutate(
        { title: untitled },
        {
          onError: tellFailure,
          onSuccess: ({ id }) => {
            chooseStory(id)
            navigate({ screen: 'story' })
          },
        },
      ),
    isPending: add.isPending,
  }
}
