import type { Me, QueueList } from '../../api-types.ts'
import { queueLists } from '../../paths.ts'

const listsOfRole: Record<string, readonly QueueList[]> = {
  clerk: ['mine', 'reception', 'returning', 'waiting'],
  officer: ['mine', 'processing', 'waiting', 'consulted'],
  leader: ['mine', 'processing', 'signing', 'waiting', 'consulted'],
  'registry-clerk': ['mine', 'issuing'],
  supervisor: ['reception', 'processing', 'signing', 'issuing', 'returning', 'waiting'],
}

/** The lists that the person's roles work with, in the order of the work. */
export function listsFor({ roles = [] }: Pick<Me, 'roles'>): QueueList[] {
  const useful = new Set(roles.flatMap((role) => listsOfRole[role] ?? []))
  return queueLists.filter((list) => useful.has(list))
}
