import { calendarDateSchema, dateWords } from './calendar-date.ts'
import type { Failure, FailureCode } from './result.ts'

/** A failure in words: what happened with what was kept, and what to do next. */
export interface FailureWords {
  readonly what: string
  readonly next: string
}

type Details = Failure['details']

function counted(count: string | number | undefined, one: string, many: string): string {
  return `${count ?? 0} ${count === 1 ? one : many}`
}

/** A date as people write it: "1 March 2024". */
function dated(date: string | number | undefined): string {
  const known = calendarDateSchema.safeParse(date)
  return known.success ? dateWords(known.data) : String(date ?? '')
}

/** What a value of the ledger was to be, by the reason for which it was refused. */
const kindWords: Readonly<Record<string, string>> = {
  share: 'a share: it lies outside 0 to 100 per cent',
  headcount: 'a number of people: those are whole and not below 0',
  negative: 'that amount: it is below 0',
  size: 'a real amount: it is too large',
}

/** One entry for each code; `details` are those that the code's thrower gives along. */
const words: Readonly<Record<FailureCode, (details: Details) => FailureWords>> = {
  unknown_call: (d) => ({
    what: `The app asked for something that it does not know (“${d['call']}”). Nothing was changed.`,
    next: 'Restart Grillroom; if it happens again, the installation is incomplete.',
  }),
  bad_input: (d) => ({
    what: `That could not be used${d['field'] ? ` (${d['field']}: ${d['problem']})` : ''}. Nothing was changed.`,
    next: 'Check what you entered and try again.',
  }),
  not_found: (d) => ({
    what: `That ${d['what'] ?? 'entry'} is not there any more.`,
    next: 'Go back to the Desk; it shows what is there.',
  }),
  internal: () => ({
    what: 'Something failed that should not have. What was saved before is kept.',
    next: 'Try again; if it happens again, restart Grillroom.',
  }),
  too_long: (d) => ({
    what: `That is longer than ${d['most']} characters, the most that fits here. What was saved before is kept, and your text is still in the field.`,
    next: 'Shorten it, or split it into parts.',
  }),
  date_impossible: () => ({
    what: 'The calendar has no such date. What was saved before is kept.',
    next: 'Write a day, a month or a year between 1950 and 2100, such as 12 March 2024 or March 2024.',
  }),
  dates_reversed: (d) => ({
    what: `The end (${dated(d['to'])}) comes before the beginning (${dated(d['from'])}). What was saved before is kept.`,
    next: 'Change one of the two dates.',
  }),
  value_impossible: (d) => ({
    what: `${d['value']} cannot be ${kindWords[d['kind'] ?? ''] ?? 'that number'}. What was saved before is kept.`,
    next: 'Check the value and its unit.',
  }),
  name_taken: (d) => ({
    what: `“${d['name']}” is in this story already. Nothing was changed.`,
    next: 'Open the one that is there, or tell the two apart (“Dan Whitlock” and “Dan Ortiz”).',
  }),
  principle_taken: (d) => ({
    what: `Your story “${d['title']}” stands for that principle already; one story is told for one principle. Nothing was changed.`,
    next: 'Choose another principle here, or change that story’s first.',
  }),
  relation_to_self: () => ({
    what: 'A line joins two different people. Nothing was changed.',
    next: 'Choose somebody else at one of its ends.',
  }),
  in_use: (d) => ({
    what: `${d['name']} is named in ${counted(d['relations'], 'line', 'lines')}, ${counted(d['turningPoints'], 'turning point', 'turning points')} and ${counted(d['rungs'], 'rung', 'rungs')} of the ladder. Nothing was removed.`,
    next: 'Remove the person from those too, or keep him or her; it can be undone until you close Grillroom.',
  }),
  nothing_to_undo: () => ({
    what: 'There is nothing to take back: changes can be undone until Grillroom is closed, and it has just been opened or all are undone.',
    next: 'Nothing needs doing.',
  }),
  undo_overtaken: () => ({
    what: 'That change cannot be taken back by itself, because something later builds on it. Nothing was changed.',
    next: 'Undo the later changes first.',
  }),
  printing_missing: () => ({
    what: 'This way of running Grillroom has no window that can print a PDF. Nothing was written.',
    next: 'Save it as Markdown, or open the window with npm start.',
  }),
  data_folder_unwritable: (d) => ({
    what: `Grillroom cannot write to ${d['path']}. Nothing in it was changed.`,
    next: 'Make the folder writable, or set GRILLROOM_HOME to another one, and start again.',
  }),
  data_folder_in_use: (d) => ({
    what: `Grillroom is already open on ${d['path']}. Nothing was changed.`,
    next: 'Use the window that is open, or close it first.',
  }),
  database_newer: (d) => ({
    what: `Your data was written by a newer Grillroom (version ${d['version']} of the data; this one knows ${d['known']}). Nothing was changed.`,
    next: 'Start the newer Grillroom, or update this one.',
  }),
  database_unreadable: (d) => ({
    what: `The database ${d['path']} cannot be read. It was left as it is, and so were your recordings.`,
    next: 'Put back a copy of it (a .bak file beside it, or your own backup), or move it away to begin with an empty one.',
  }),
  disk_full: (d) => ({
    what: `The disk is full (${d['path']}). What was written so far is kept.`,
    next: 'Free some space and try again.',
  }),
  microphone_missing: () => ({
    what: 'No microphone was found. Nothing was recorded.',
    next: 'Plug one in or choose another in Settings, then start again.',
  }),
  microphone_refused: () => ({
    what: 'Grillroom may not use the microphone. Nothing was recorded.',
    next: 'Allow the microphone for Grillroom in the privacy settings of your system, then start again.',
  }),
  microphone_busy: () => ({
    what: 'The microphone could not be opened; another program may hold it. Nothing was recorded.',
    next: 'Close the other program or choose another microphone in Settings, then start again.',
  }),
  recording_not_open: () => ({
    what: 'This recording is not running any more. What was recorded is kept.',
    next: 'Find it among the takes, or start a new one.',
  }),
  recording_out_of_order: (d) => ({
    what: `A piece of sound went missing (expected ${d['expected']}, got ${d['got']}). What came before it is kept.`,
    next: 'Stop this take and record it again.',
  }),
  audio_missing: () => ({
    what: 'The sound file of this take is gone. Its words and scores, if any, are kept.',
    next: 'Put the file back, or record the answer again.',
  }),
  audio_not_wav: (d) => ({
    what: `${d['path']} is not a WAV file with uncompressed sound.`,
    next: 'Choose a WAV file: 16 kHz, mono, 16 bit.',
  }),
  audio_wrong_format: (d) => ({
    what: `The sound is ${d['sampleRateHz']} Hz with ${d['channels']} channel(s) of ${d['bitsPerSample']} bit; the speech engine reads 16000 Hz, mono, 16 bit.`,
    next: 'Convert it to 16 kHz mono 16 bit and try again.',
  }),
  audio_truncated: (d) => ({
    what: `The sound file breaks off: its header promises ${d['promisedBytes']} bytes, ${d['presentBytes']} are there.`,
    next: 'Copy the file again, or record the answer again.',
  }),
  audio_too_short: (d) => ({
    what: `There are only ${d['durationMs']} ms of sound; at least 300 ms are needed.`,
    next: 'Record the answer again and speak before you stop.',
  }),
  audio_unreadable: (d) => ({
    what: `${d['file']} holds no sound that can be read here. Nothing was imported.`,
    next: 'Choose a recording, such as a WAV, MP3, M4A, OGG, WebM or FLAC file; if it is one, it may be damaged.',
  }),
  audio_without_speech: (d) => ({
    what: `Nobody speaks in ${d['file']}. Nothing was imported.`,
    next: 'Listen to the file; if you can hear yourself, make it louder and import it again.',
  }),
  model_missing: (d) => ({
    what: `The speech model ${d['path']} is not there. Your recordings are kept.`,
    next: 'Choose a model in Settings, then transcribe the take again.',
  }),
  model_foreign: (d) => ({
    what: `${d['path']} is not a Whisper model in ggml format. Your recordings are kept.`,
    next: 'Choose a file such as ggml-base.en.bin in Settings, then transcribe the take again.',
  }),
  model_truncated: (d) => ({
    what: `The speech model ${d['path']} breaks off: it is not whole. Your recordings are kept.`,
    next: 'Get the model again, or choose another in Settings, then transcribe the take again.',
  }),
  download_offline: (d) => ({
    what: `${d['host']} could not be reached. What was downloaded so far is kept.`,
    next: 'Check the connection, then go on with the download; it begins where it stopped.',
  }),
  download_refused: (d) => ({
    what: `${d['host']} did not give the model (status ${d['status']}). What was downloaded so far is kept.`,
    next: 'Try again later, or get the file yourself and choose it with “Choose a model file”.',
  }),
  download_interrupted: (d) => ({
    what: `The download from ${d['host']} broke off several times without getting further. What was downloaded so far is kept.`,
    next: 'Go on with it when the connection is better; it begins where it stopped.',
  }),
  download_wrong: (d) => ({
    what: `What came from ${d['host']} is not the model that was asked for: its ${d['differs']} differs from the official list. It was deleted, nothing else was changed.`,
    next: 'Download it again; if it happens again, something between here and there changes files.',
  }),
  engine_missing: () => ({
    what: 'The speech engine has not been built on this machine. Your recordings are kept.',
    next: 'Run npm start again; it builds the engine and says what it needs.',
  }),
  engine_foreign: (d) => ({
    what: `${d['path']} is not a speech engine that Grillroom can use${d['lacks'] ? ` (it lacks ${d['lacks']})` : ''}. Nothing was changed.`,
    next: 'Choose whisper.cpp’s own program, called whisper-cli or main.',
  }),
  engine_killed: (d) => ({
    what: `The speech engine was ended from outside${d['signal'] ? ` (${d['signal']})` : ''}. Your recording is kept.`,
    next: 'Transcribe the take again; if memory is short, close other programs or choose a smaller model.',
  }),
  engine_failed: (d) => ({
    what: `The speech engine stopped with status ${d['status']}. Your recording is kept.`,
    next: 'Transcribe the take again, or choose another model in Settings.',
  }),
  engine_no_transcript: () => ({
    what: 'The speech engine ended without a transcript. Your recording is kept.',
    next: 'Transcribe the take again, or choose another model in Settings.',
  }),
  transcription_cancelled: () => ({
    what: 'You cancelled the transcription. Your recording is kept.',
    next: 'Transcribe it whenever you like.',
  }),
  transcript_changed: () => ({
    what: 'The words of this take have changed meanwhile, so your correction was not put in. Nothing was changed.',
    next: 'Look at the words as they are now and correct them again.',
  }),
  session_out_of_order: (d) => ({
    what: `A step of the session came out of order (number ${d['got']} in place of ${d['expected']}). All steps before it are kept.`,
    next: 'Open the session again; it goes on from what is kept.',
  }),
  session_over: () => ({
    what: 'This session has ended, so nothing was added to it. All of it is kept.',
    next: 'Look at its debrief, or begin another session.',
  }),
  session_not_over: () => ({
    what: 'This session has not ended yet. All of it is kept.',
    next: 'Resume it, or end it; then rate it and read its debrief.',
  }),
  session_not_rated: () => ({
    what: 'The debrief waits for your own rating. The session is kept.',
    next: 'Rate it first; both are shown side by side then.',
  }),
  session_already_rated: () => ({
    what: 'You have rated this session and seen its debrief. Your first rating is kept.',
    next: 'Rate the next session.',
  }),
  session_keeps_words: () => ({
    what: 'This answer belongs to a session, whose debrief rests on its words. Nothing was removed.',
    next: 'Remove the whole session, or the sound of this answer alone.',
  }),
}

/** The sentence for people that belongs to a failure; both windows and the terminal use the same one. */
export function failureWords(failure: Failure): FailureWords {
  return words[failure.code](failure.details)
}
