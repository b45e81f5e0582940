import { addGlobalTemplates } from './metadata/templates.js'
import type { Store } from './store/store.js'
import { addUser } from './store/users.js'

/** Ids of the users that a fresh sandbox has. */
export interface People {
  /** The automation user that the app acts as. */
  readonly serviceAccount: string
  /** The admin of the enterprise. */
  readonly admin: string
  /** Somebody from another company, who has to accept invitations. */
  readonly external: string
}

/** Fills an empty store with the people that every sandbox starts with. */
export function seed(store: Store): People {
  addGlobalTemplates(store)
  const serviceAccount = addUser(store, {
    name: 'Sandbox App',
    login: 'AutomationUser_1@boxdevedition.example',
    profile: { automation: true },
  })
  const admin = addUser(store, {
    name: 'Sandbox Admin',
    login: 'admin@sandbox.example',
    profile: { role: 'admin' },
  })
  const external = addUser(store, {
    name: 'Outside Partner',
    login: 'partner@elsewhere.example',
    managed: false,
  })
  return { serviceAccount: serviceAccount.id, admin: admin.id, external: external.id }
}
