import type { vi } from '../vi/vi.ts'
import { appointment } from './appointment.ts'
import { browse } from './browse.ts'
import { calendar } from './calendar.ts'
import { changedValues } from './changed-values.ts'
import { check } from './check.ts'
import { common } from './common.ts'
import { correspondence } from './correspondence.ts'
import { documents } from './documents.ts'
import { dossiers } from './dossiers.ts'
import { fill } from './fill.ts'
import { hall } from './hall.ts'
import { handout } from './handout.ts'
import { home } from './home.ts'
import { lateLists } from './late-lists.ts'
import { months } from './months.ts'
import { myData } from './my-data.ts'
import { openData } from './open-data.ts'
import { opinion } from './opinion.ts'
import { papers } from './papers.ts'
import { pay } from './pay.ts'
import { plainWords } from './plain-words.ts'
import { problems } from './problems.ts'
import { procedure } from './procedure.ts'
import { rating } from './rating.ts'
import { representation } from './representation.ts'
import { search } from './search.ts'
import { signIn } from './sign-in.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'
import { submitted } from './submitted.ts'
import { targets } from './targets.ts'
import { track } from './track.ts'
import { verify } from './verify.ts'
import { versions } from './versions.ts'
import { whatNow } from './what-now.ts'

export const en: typeof vi = {
  appointment,
  browse,
  changedValues,
  check,
  common,
  correspondence,
  documents,
  dossiers,
  fill,
  hall,
  handout,
  home,
  myData,
  openData,
  opinion,
  papers,
  pay,
  plainWords,
  problems,
  procedure,
  rating,
  representation,
  search,
  signIn,
  sources,
  start,
  submitted,
  calendar,
  lateLists,
  months,
  targets,
  track,
  verify,
  versions,
  whatNow,
}
