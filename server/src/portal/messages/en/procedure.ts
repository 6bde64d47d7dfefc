import type { procedure as vi } from '../vi/procedure.ts'

export const procedure: typeof vi = {
  time: 'Result after',
  fee: 'Fee',
  result: 'You get',
  level: 'Online',
  summary: 'Summary and application',
  apply: 'Apply online',
  deskOnly: 'Apply at a one-stop desk',
  deskOnlyText:
    'This procedure cannot be done online yet. Take the papers below to any one-stop desk of the province.',
  closed: 'This procedure is no longer in force',
  closedText: (date) => `It ended on ${date}. Dossiers received before are still being handled.`,
  figures: (period, dossiers, onTime) => `${period}: ${dossiers} dossiers, ${onTime} on time.`,
  minutes: (minutes) => ` Applying takes ${minutes} minutes on average.`,
  annulled: (date) => `This procedure was annulled from ${date}.`,
  annulledBy: (number, date) =>
    `By Decision ${number} of ${date}. New dossiers are not taken; those received before are still handled.`,
  instead: 'Related procedures in force',
  officialName: (name) => `Official name: ${name}.`,
  sometimes: 'Papers only some people need',
  questions: 'Most of it is filled in for you to check',
  channels: { online: 'Online', post: 'By post', desk: 'At a one-stop desk' },
  steps: [
    { title: 'Sign in with VNeID', text: 'What the state already knows is filled in, if you agree.' },
    {
      title: 'Answer the rest, check, hand in',
      text: 'You get the dossier code and the due moment at once.',
    },
    {
      title: 'The agency handles it, a leader signs',
      text: 'Anything missing is asked once; meanwhile the clock stops.',
    },
    { title: 'Receive the result', text: 'The signed electronic document is put into My documents.' },
  ],
  prepare: 'What do I need?',
  need: { proven: 'Not needed', fill: 'Fill in', bring: 'Prepare' },
  provenBy: (source) => `Taken from: ${source}`,
  copies: (originals, copies) =>
    [
      originals && `${originals} ${originals === 1 ? 'original' : 'originals'}`,
      copies && `${copies} ${copies === 1 ? 'copy' : 'copies'}`,
    ]
      .filter(Boolean)
      .join(', '),
  nothing: 'No papers are needed.',
  how: 'What happens?',
  where: 'Where, and how long?',
  channel: 'How',
  channelTime: 'Time',
  channelTimeShort: 'Time',
  who: 'Who may apply?',
  agency: 'Handled by',
  official: 'Official information',
  basis: 'Legal bases and code',
  code: 'Code',
  field: 'field',
  decision: (number) => `published by ${number}`,
  resultCode: 'Result',
  noBasis: 'No legal basis is recorded.',
}
