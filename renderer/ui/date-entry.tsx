import { TextInput } from '@mantine/core'
import { dateWords, readDate, type CalendarDate } from '../../shared/calendar-date.ts'
import { CallFailure } from '../bridge.ts'
import { useAutosave } from './autosave.ts'
import { Refusal } from './text-entry.tsx'

export interface KnownDate {
  readonly date: CalendarDate | null
  readonly isApproximate: boolean
}

interface DateEntryProps {
  readonly label: string
  readonly kept: KnownDate
  readonly save: (date: KnownDate) => Promise<unknown>
  readonly description?: string
  /** True where "about" has a place: other dates are kept without it. */
  readonly canBeApproximate?: boolean
  readonly isLabelHidden?: boolean
}

/** A date as it is written on screen: "about March 2024". */
export function knownDateWords({ date, isApproximate }: KnownDate): string {
  if (date === null) return ''
  return `${isApproximate ? 'about ' : ''}${dateWords(date)}`
}

/** A date in words, as exact as it is remembered: a day, a month or a year. Read when the field is left, since half a date is another date. */
export function DateEntry({ label, kept, save, description, canBeApproximate = false, isLabelHidden = false }: DateEntryProps) {
  const shown = knownDateWords(canBeApproximate ? kept : { ...kept, isApproximate: false })
  const { text, failure, change, focus, blur } = useAutosave(shown, (wanted) => read(wanted).then(save), 'on leaving')
  return (
    <TextInput
      label={label}
      labelProps={isLabelHidden ? { className: 'for-readers' } : {}}
      description={description}
      placeholder={canBeApproximate ? '12 March 2024, or about May 2023' : '12 March 2024'}
      value={text}
      size="sm"
      autoComplete="off"
      onFocus={focus}
      onBlur={blur}
      onKeyDown={(event) => {
        if (event.key === 'Enter') blur()
      }}
      onChange={(event) => change(event.currentTarget.value)}
      error={failure && <Refusal failure={failure} />}
    />
  )
}

async function read(text: string): Promise<KnownDate> {
  if (text.trim() === '') return { date: null, isApproximate: false }
  const known = readDate(text)
  if (known === null) throw new CallFailure({ code: 'date_impossible', details: {} })
  return known
}
