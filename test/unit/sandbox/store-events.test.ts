import { expect, test } from 'vitest'
import type { EventRecord } from '../../../src/sandbox/store/events.js'
import { Store } from '../../../src/sandbox/store/store.js'
import { addUser } from '../../../src/sandbox/store/users.js'

test('a listener is told of each event when it happens, until it stops', () => {
  const store = new Store(() => 5)
  const user = addUser(store, { name: 'A', login: 'a@example.test' })
  const heard: EventRecord[] = []
  const stop = store.onEvent(event => heard.push(event))
  store.emit('ITEM_CREATE', user, { type: 'folder', id: '7' })
  expect(heard).toEqual(store.events)
  expect(heard).toHaveLength(1)
  stop()
  store.emit('ITEM_TRASH', user, { type: 'folder', id: '7' })
  expect([heard.length, store.events.length]).toEqual([1, 2])
})
