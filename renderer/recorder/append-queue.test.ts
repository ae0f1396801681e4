import { expect, test } from 'vitest'
import { createAppendQueue } from './append-queue.ts'

const chunk = (value: number) => Uint8Array.from([value, 0])
const ignore = () => {}

test('chunks arrive in order, one message at a time, and those that waited travel together', async () => {
  const messages: { sequence: number; bytes: number[] }[] = []
  let underWay = 0
  const queue = createAppendQueue(
    async (sequence, pcm) => {
      underWay += 1
      expect(underWay).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 1))
      underWay -= 1
      messages.push({ sequence, bytes: [...pcm] })
    },
    6,
    ignore,
  )
  for (const value of [1, 2, 3, 4, 5]) queue.push(chunk(value))
  await queue.drain()
  expect(messages).toEqual([
    { sequence: 0, bytes: [1, 0] },
    { sequence: 1, bytes: [2, 0, 3, 0, 4, 0] },
    { sequence: 2, bytes: [5, 0] },
  ])
})

test('after a failure nothing more is sent, and it is told once and at the end', async () => {
  const sent: number[] = []
  const told: unknown[] = []
  const full = new Error('full')
  const queue = createAppendQueue(
    (sequence) => {
      sent.push(sequence)
      return sequence === 1 ? Promise.reject(full) : Promise.resolve()
    },
    2,
    (error) => told.push(error),
  )
  for (const value of [1, 2, 3]) queue.push(chunk(value))
  await expect(queue.drain()).rejects.toBe(full)
  queue.push(chunk(4))
  await expect(queue.drain()).rejects.toBe(full)
  expect(sent).toEqual([0, 1])
  expect(told).toEqual([full])
})

test('an empty chunk is no message', async () => {
  const queue = createAppendQueue(() => Promise.reject(new Error('sent')), 10, ignore)
  queue.push(new Uint8Array(0))
  await queue.drain()
})
