import { Button, Progress } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { failureOf } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'
import styles from './import-answer.module.css'

interface ImportAnswerProps {
  readonly questionId: string
}

interface Working {
  readonly name: string
  /** 0-1; 0 while it is being read. */
  readonly share: number
}

/** Brings recordings in as answers, one after the other: chosen, or dropped anywhere on the screen. */
export function ImportAnswer({ questionId }: ImportAnswerProps) {
  const [working, setWorking] = useState<Working | null>(null)
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const [isOver, setIsOver] = useState(false)
  const inputRef = useRef<HTMLInputElement>(null)
  const under = useRef<AbortController | null>(null)

  const bringIn = async (files: readonly File[]) => {
    if (under.current || files.length === 0) return
    const abort = new AbortController()
    under.current = abort
    setFailures([])
    try {
      // What reads every kind of file is loaded with the first of them.
      const { importFile } = await import('./import-file.ts')
      for (const file of files) {
        if (abort.signal.aborted) break
        setWorking({ name: file.name, share: 0 })
        try {
          const take = await importFile({ file, questionId, signal: abort.signal, onProgress: (share) => setWorking({ name: file.name, share }) })
          if (take && files.length === 1) navigate({ screen: 'take', id: take.id })
        } catch (error) {
          setFailures((known) => [...known, failureOf(error)])
        }
      }
    } finally {
      under.current = null
      setWorking(null)
    }
  }
  const latest = useRef(bringIn)
  useEffect(() => {
    latest.current = bringIn
  })

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      void latest.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      under.current?.abort()
    }
  }, [])

  return (
    <div className={styles['import']} data-over={isOver}>
      {working ? (
        <section aria-label="Being imported" className={styles['working']}>
          <span className={styles['name']}>{working.share === 0 ? `Reading ${working.name}` : `Importing ${working.name}`}</span>
          <Progress value={working.share * 100} size={4} radius="xs" aria-label="Import progress" className={styles['progress']} />
          <Button variant="default" size="xs" onClick={() => under.current?.abort()}>
            Cancel the import
          </Button>
        </section>
      ) : (
        <div className={styles['offer']}>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => inputRef.current?.click()}>
            Import a recording
          </Button>
          <span>{isOver ? 'Drop it to import it as an answer.' : 'or drop an audio file here'}</span>
        </div>
      )}
      <input
        ref={inputRef}
        type="file"
        accept="audio/*,.wav,.mp3,.m4a,.ogg,.opus,.webm,.flac"
        multiple
        hidden
        onChange={(event) => {
          void bringIn([...(event.currentTarget.files ?? [])])
          // So that the same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      {failures.map((failure, place) => (
        <FailureNote key={place} failure={failure} />
      ))}
    </div>
  )
}
