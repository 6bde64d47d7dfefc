import type { sources as vi } from '../vi/sources.ts'

export const sources: typeof vi = {
  'population-database': {
    name: 'National population database',
    takes:
      'name, date of birth, ethnic group, hometown, residence of you, your spouse, parents and household',
    purpose: 'nothing to type again, no identity or residence papers to hand in',
  },
  'health-birth-record': {
    name: 'Electronic birth paper',
    takes: 'intended name, time and place of birth, sex of the child',
    purpose: 'replaces the paper from the hospital',
  },
  'civil-status-database': {
    name: 'Civil-status database',
    takes: 'registered events: births, marriages, divorces',
    purpose: 'no certificate to hand in, no number to remember',
  },
  'share-question-library': {
    name: 'Shared answers',
    takes: 'phone number, e-mail, way of delivery said in other forms; this time remembered for the next',
    purpose: 'not to be asked the same each time',
  },
  'own-document': {
    name: 'My documents',
    takes: 'number, date and issuer of papers kept here',
    purpose: 'no paper handed in twice',
  },
  'land-database': {
    name: 'Land database',
    takes: 'parcel, certificate, area and owners of land you own or may see',
    purpose: 'nothing to copy, no copy of the certificate to hand in',
  },
  'business-registry': {
    name: 'Business registry',
    takes: 'name, number and representative of businesses you represent; names you had checked',
    purpose: 'no details of the business to type again',
  },
  'driving-licence-database': {
    name: 'Driving-licence database',
    takes: 'class, number, date, issuer, validity, unsettled violations',
    purpose: 'no licence to remember or hand in',
  },
  'health-death-record': {
    name: 'Electronic death notice',
    takes: 'time, place and cause of a relative’s death',
    purpose: 'replaces the paper from the hospital',
  },
  'insurance-database': {
    name: 'Social insurance database',
    takes: 'facility of first care',
    purpose: 'the family’s facility is chosen already',
  },
  'earlier-dossier': {
    name: 'Earlier dossiers',
    takes: 'answers in dossiers of your own',
    purpose: 'nothing to say twice',
  },
  'another-person': { name: 'Completed or confirmed by another person', takes: '', purpose: '' },
  'sign-in': { name: 'VNeID account', takes: '', purpose: '' },
  answers: { name: 'From another answer in this dossier', takes: '', purpose: '' },
}
