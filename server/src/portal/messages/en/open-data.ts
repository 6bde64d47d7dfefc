import type { openData as vi } from '../vi/open-data.ts'

export const openData: typeof vi = {
  title: 'Open data',
  lead: 'The catalogue of the province’s procedures and how the province performs, for anybody to take, use again and compare.',
  sets: {
    'thu-tuc': {
      title: 'Procedures',
      text: 'Every procedure in force with its channels, times, fees, papers by case, results and legal bases.',
    },
    'muc-do': {
      title: 'Service levels',
      text: 'How far each procedure can be done online in the province and in the units that differ, with the reason when not in full.',
    },
    'chi-so-766': {
      title: 'Index 766',
      text: 'The index of Decision 766/QĐ-TTg of the province and each agency, for each published month, by group.',
    },
    'so-lieu-chi-tieu': {
      title: 'Figures of targets',
      text: 'Each figure of the province, each tier and each agency in each published month, with numerator and denominator.',
    },
    'linh-vuc': { title: 'Fields', text: 'The fields with the number of their procedures.' },
    'co-quan': { title: 'Agencies', text: 'The agencies that receive dossiers, with their one-stop desks.' },
  },
  file: (title, format) => `${title}, ${format}`,
  schema: 'JSON Schema',
  columns: (count) => `${count} columns of the CSV file`,
  dated: 'Add ?ngay=YEAR-MONTH-DAY to an address for what held on that day.',
  terms: 'How may I use it?',
  licence: 'Licence',
  licenceText: 'Use, change and share it, also for profit, as long as you name the source.',
  updated: 'Latest change',
  updatedText: 'Read from the system as you download, without delay.',
  stable: 'Addresses and columns',
  stableWord: 'They stay',
  stableText: 'The addresses on this page stay. Columns and members are only ever added, never renamed.',
  again: 'Downloading again',
  againWord: 'Only what is new',
  againText:
    'Send the ETag of the last time (If-None-Match): when nothing is new the answer is 304 and empty.',
  catalogue: 'Description for machines (DCAT)',
  personal: 'There are no personal data in these files.',
}
