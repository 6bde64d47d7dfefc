import { appointments } from './appointments.ts'
import { calendar } from './calendar.ts'
import { catalogue } from './catalogue.ts'
import { consultation } from './consultation.ts'
import { correspondence } from './correspondence.ts'
import { dashboard } from './dashboard.ts'
import { deadlines } from './deadlines.ts'
import { dossier } from './dossier.ts'
import { filling } from './filling.ts'
import { handing } from './handing.ts'
import { intake } from './intake.ts'
import { keeping } from './keeping.ts'
import { moves } from './moves.ts'
import { national } from './national.ts'
import { nationalPortal } from './national-portal.ts'
import { notes } from './notes.ts'
import { organisation } from './organisation.ts'
import { others } from './others.ts'
import { papers } from './papers.ts'
import { plans } from './plans.ts'
import { process } from './process.ts'
import { queue } from './queue.ts'
import { reengineering } from './reengineering.ts'
import { reorganisation } from './reorganisation.ts'
import { reported } from './reported.ts'
import { reports } from './reports.ts'
import { results } from './results.ts'
import { review } from './review.ts'
import { serviceIndex } from './service-index.ts'
import { services } from './services.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { tasks } from './tasks.ts'
import { tracking } from './tracking.ts'
import { viewer } from './viewer.ts'

export const vi = {
  shell,
  calendar,
  consultation,
  appointments,
  correspondence,
  dashboard,
  deadlines,
  filling,
  signIn,
  queue,
  dossier,
  handing,
  intake,
  moves,
  others,
  papers,
  notes,
  viewer,
  plans,
  process,
  reported,
  results,
  catalogue,
  organisation,
  reorganisation,
  national,
  nationalPortal,
  keeping,
  review,
  reengineering,
  reports,
  serviceIndex,
  services,
  tracking,
  tasks,
}
