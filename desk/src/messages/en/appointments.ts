import type { appointments as words } from '../vi/appointments.ts'

export const appointments: typeof words = {
  title: 'Coming for results',
  lead: (desk) => `${desk}: who comes today and on the next days. Open the dossier to hand the result over.`,
  none: [
    'Nobody has an appointment',
    'Applicants choose a time on the page of their dossier once the result is there.',
  ],
  count: (count) => `${count} coming`,
  states: { expected: 'Will come', collected: 'Has it', missed: 'Late, not here yet' },
}
