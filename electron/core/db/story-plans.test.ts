import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { factsOfStory } from '../features/facts.ts'
import { rungsOfStory } from '../features/ladder.ts'
import { questionsOfStory } from '../features/questions.ts'
import { relationsOfStory, sameRelation } from '../features/relations.ts'
import { stakeholdersOfStory } from '../features/stakeholders.ts'
import { wordsOfTakes } from '../features/take-words.ts'
import { turningPointsOfStory } from '../features/turning-points.ts'

const plans: readonly [query: string, index: string][] = [
  [stakeholdersOfStory, 'stakeholders_story'],
  [relationsOfStory, 'relations_story'],
  [sameRelation, 'relations_once'],
  [factsOfStory, 'facts_story'],
  [turningPointsOfStory, 'turning_points_story'],
  [rungsOfStory, 'PRIMARY KEY'],
  [questionsOfStory, 'questions_story'],
  [wordsOfTakes, 'takes_story'],
  ['SELECT id FROM stakeholders WHERE story_id = ? AND name_key = ?', 'stakeholders_name'],
  ['SELECT id FROM stories WHERE removed_ms IS NOT NULL', 'stories_removed'],
  ['DELETE FROM relations WHERE from_id = ?', 'relations_from'],
  ['DELETE FROM relations WHERE to_id = ?', 'relations_to'],
  ['DELETE FROM turning_point_people WHERE stakeholder_id = ?', 'turning_point_people_person'],
  ['DELETE FROM turning_point_facts WHERE fact_id = ?', 'turning_point_facts_fact'],
  ['UPDATE rungs SET stakeholder_id = NULL WHERE stakeholder_id = ?', 'rungs_person'],
]

test.each(plans)('%s reads through an index', (query, index) => {
  const database = new Sqlite(':memory:')
  migrate(database, () => {})
  const statement = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
  const given = query.includes('@storyId') ? [{ storyId: 'x', kind: 'x', fromId: null, toId: null }] : [...query.matchAll(/\?/g)].map(() => 'x')
  const details = statement.all(...given).map(({ detail }) => detail)
  expect(details.join('\n')).toContain(index)
  expect(details.filter((detail) => detail.startsWith('SCAN'))).toEqual([])
})
