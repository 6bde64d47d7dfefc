import type { calendar as vi } from '../vi/calendar.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const calendar: typeof vi = {
  title: (year) => `Working calendar ${year}`,
  lead: 'Days off, days worked in exchange and hours. When a result is due is counted with this calendar.',
  otherYears: 'Other years',
  unit: 'Agency',
  show: 'Show',
  wholeProvince: 'The whole province',
  hours: 'Working hours',
  hoursFrom: (date) => `From ${date}`,
  weekdaysAre: 'Monday to Friday',
  saturday: 'Saturday',
  cutoff: 'What arrives after this counts from the next working day',
  closed: 'Closed',
  days: 'Days off and days worked in exchange',
  noDays: ['There is no calendar for this year yet', 'It is published with the notice of public holidays.'],
  columns: { date: 'Date', kind: 'Is', reason: 'Because', ground: 'Ground' },
  kinds: { 'day-off': 'Off', 'worked-weekend': 'Worked' },
  decided: (number, date, issuer) => `${number} of ${date}, ${issuer}`,
  provisional: 'provisional',
  month: (month) => months[month - 1] ?? '',
  weekdays: weekdays.map((full) => ({ short: full.slice(0, 2), full })),
  off: 'Day off',
  worked: 'Worked in exchange',
  today: 'Today',
  plain: 'Weekend',
}
