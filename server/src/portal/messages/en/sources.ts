import type { sources as vi } from '../vi/sources.ts'

export const sources: typeof vi = {
  'population-database': {
    name: 'National population database',
    takes: 'name, date of birth, ethnic group, hometown, residence of you and your spouse',
    purpose: 'nothing to type again, no identity or residence papers to hand in',
  },
  'health-birth-record': {
    name: 'Electronic birth paper',
    takes: 'intended name, time and place of birth, sex of the child',
    purpose: 'replaces the paper from the hospital',
  },
  'civil-status-database': {
    name: 'Civil-status database',
    takes: 'registered events: births, marriages',
    purpose: 'no certificate to hand in, no number to remember',
  },
  'share-question-library': {
    name: 'Contact data used before',
    takes: 'your phone number and e-mail address',
    purpose: 'messages about this dossier',
  },
  'own-document': {
    name: 'My documents',
    takes: 'number, date and issuer of papers kept here',
    purpose: 'no paper handed in twice',
  },
  'another-person': { name: 'Completed or confirmed by another person', takes: '', purpose: '' },
  'sign-in': { name: 'VNeID account', takes: '', purpose: '' },
  answers: { name: 'From another answer in this dossier', takes: '', purpose: '' },
}
