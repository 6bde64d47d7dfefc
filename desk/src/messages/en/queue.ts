import type { Remaining } from '../../features/dossiers/remaining-time.ts'
import type { queue as vi } from '../vi/queue.ts'

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const queue = {
  lists: {
    mine: 'My work',
    reception: 'Reception',
    processing: 'Processing',
    signing: 'Signing',
    issuing: 'Issuing',
    returning: 'Handing over',
    waiting: 'Waiting for supplements',
    consulted: 'Asked for an opinion',
  },
  columns: {
    pick: 'Select',
    due: 'Due',
    who: 'Dossier, applicant',
    what: 'Procedure, channel',
    step: 'Step, held by',
  },
  caption: (list: string) => `${list}, soonest due first`,
  pickOne: (code: string) => `Select ${code}`,
  find: 'Filter the list',
  findHint: 'Dossier code, applicant, procedure',
  dueFilter: 'Filter by due state',
  all: 'All',
  due: {
    'qua-han': 'Overdue',
    'sap-den-han': 'Due soon',
    'can-lam': 'To explain or decide',
    'tam-dung': 'Paused',
  },
  withCount: (word: string, count: number) => `${word} ${count}`,
  print: 'Print the list',
  shown: (shown: number, all: number) =>
    shown === all ? many(all, 'dossier') : `${shown} of ${many(all, 'dossier')}`,
  picked: (picked: number, all: number) => `${picked} of ${many(all, 'dossier')} selected`,
  timeNote: 'Time left is working time: nights, days off and the midday break do not count.',
  refreshed: (moment: string) => `Updated at ${moment}`,
  byProcedure: 'Filter by procedure',
  anyProcedure: 'Every procedure',
  byHolder: 'Filter by holder',
  anyHolder: 'Whoever holds it',
  toAnswer: 'to be answered by then',
  asks: {
    explain: 'Finish it or explain the delay',
    'decide-delay': 'New day to be decided',
    'decide-supplement': 'Further supplement to be decided',
    'hasten-opinion': 'An asked agency is overdue',
  },
  views: {
    open: 'Saved lists',
    title: 'Saved lists',
    none: 'Nothing saved yet. Filter the list and give it a name to open it again at once.',
    name: 'Name for the list you are looking at',
    hint: (list: string) => `Saves "${list}" with its present filters; a list of the same name is replaced.`,
    save: 'Save this list',
    forget: 'Forget',
  },
  bulk: {
    names: {
      accept: (count: number) => `Accept ${many(count, 'dossier')}`,
      take: (count: number) => `Take ${many(count, 'dossier')}`,
      'hand-over': (count: number) => `Hand over ${many(count, 'result')}`,
      give: (count: number) => `Assign ${many(count, 'dossier')}`,
    },
    what: {
      accept: 'Accepts the dossiers below. For each that cannot be accepted the reason is given.',
      take: 'You take the work below.',
      'hand-over': 'Records that the results of the dossiers below were handed over.',
      give: 'Gives the work below to one person.',
    },
    did: {
      accept: (count: number) => `${many(count, 'dossier')} accepted.`,
      take: (count: number) => `${many(count, 'dossier')} taken.`,
      'hand-over': (count: number) => `${many(count, 'result')} handed over.`,
      give: (count: number) => `${many(count, 'dossier')} assigned.`,
    },
    refused: (code: string, because: string) => `${code}: ${because}`,
    progress: (finished: number, all: number) => `${finished} of ${all} done`,
  },
  keys: {
    move: 'up, down',
    open: 'open',
    pick: 'select',
    pickAll: 'select the page',
    act: 'act',
    find: 'filter',
    all: 'all shortcuts',
  },
  mineHolds: 'Held by me',
  nobody: 'Not assigned',
  colleague: 'Held by a colleague',
  channels: { online: 'Online', desk: 'At the desk', post: 'By post' },
  steps: {
    clerk: 'Reception',
    officer: 'Processing',
    leader: 'Signing',
    'registry-clerk': 'Issuing',
    resolved: 'To be handed over',
    waiting: 'With the applicant',
    consulted: 'Opinion',
  },
  roles: {
    clerk: 'One-stop clerk',
    officer: 'Officer',
    leader: 'Leader',
    'registry-clerk': 'Registry clerk',
    accountant: 'Accountant',
    supervisor: 'Supervisor',
    'unit-admin': 'Unit administrator',
    'system-admin': 'System administrator',
  },
  empty: {
    mine: [
      'Nothing to do',
      'Dossiers assigned to this account, or waiting for someone of its role, appear here.',
    ],
    reception: ['Nothing to accept', 'Dossiers newly submitted online or by post appear here.'],
    processing: ['Nothing being processed', 'Accepted dossiers waiting for an officer appear here.'],
    signing: ['Nothing to sign', 'Draft results that officers hand up appear here.'],
    issuing: ['Nothing to issue', 'Results signed by a leader and waiting for the seal appear here.'],
    returning: ['Nothing to hand over', 'Issued results waiting for the applicant appear here.'],
    waiting: [
      'Nobody is asked for a supplement',
      'Dossiers waiting for a supplement appear here; their clock stands still.',
    ],
    consulted: ['No opinion is asked for', 'Dossiers about which other agencies ask this unit appear here.'],
  },
  nothingFound: ['No dossier matches', 'Use fewer words or see the whole list.'],
  clearFilter: 'See the whole list',
  noList: ['No dossier work for this account', 'The roles of this account belong to no list.'],
  remaining: (left: Remaining) => {
    const length =
      'days' in left
        ? many(left.days, 'day')
        : [left.hours && `${left.hours} h`, (left.minutes || !left.hours) && `${left.minutes} min`]
            .filter(Boolean)
            .join(' ')
    return left.late ? `${length} overdue` : `${length} left`
  },
  paused: 'Paused',
  pausedWhy: 'waiting for a supplement',
  done: 'Result ready',
  today: 'today',
  tomorrow: 'tomorrow',
} satisfies typeof vi
