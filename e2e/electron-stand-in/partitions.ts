import type { Addresses } from './addresses.ts'
import { loud } from './loud.ts'
import { createPermissions, type Permissions } from './permissions.ts'
import { createRequests, type Requests } from './requests.ts'

/** One of Electron's sessions: the default one, or one in memory under a name. */
export interface Partition {
  readonly permissions: Permissions
  readonly requests: Requests
  /** Electron's `Session`, as the program has it. */
  readonly session: object
}

export interface Partitions {
  readonly defaultPartition: Partition
  /** The same one for the same name. Throws for a name that Electron would keep on disk. */
  readonly of: (name: string) => Partition
}

export function createPartitions(addresses: Addresses, isReady: () => boolean): Partitions {
  const create = (name: string): Partition => {
    const permissions = createPermissions(addresses)
    const requests = createRequests(addresses, isReady)
    return { permissions, requests, session: loud(name, { ...permissions.setters, webRequest: requests.webRequest, protocol: requests.protocol }) }
  }
  const named = new Map<string, Partition>()
  return {
    defaultPartition: create('session.defaultSession'),
    of: (name) => {
      if (name === '' || name.startsWith('persist:')) throw new Error(`The stand-in for Electron keeps no session on disk, and '${name}' would be.`)
      const found = named.get(name) ?? create(`session.fromPartition('${name}')`)
      named.set(name, found)
      return found
    },
  }
}
