type Official = { id: string; unit: string; roles: readonly string[] }
/** Somebody in the post they act in. `provincial`: in the People's Committee of the province or its office. */
export type TaskOfficial = Official & { provincial: boolean }
/** A piece of work: whose it is, and for a part the unit that handed it down; null when the plan gave it. */
export type TaskPlace = { unit: string; giver: string | null; assignee: string | null }

const is = ({ roles }: Official, ...wanted: string[]): boolean => wanted.some((role) => roles.includes(role))

/** The office of the province hands the tasks of a plan out and says whom its words mean. */
export const mayAssignTasks = (who: TaskOfficial): boolean => who.provincial && is(who, 'supervisor')

/** Who works in the unit reports; of a part also whoever it was given to. */
export const mayReportTask = (who: TaskOfficial, { unit, assignee }: TaskPlace): boolean =>
  who.unit === unit && (who.id === assignee || is(who, 'officer', 'leader', 'supervisor', 'unit-admin'))

/** The head answers for the unit: hands in for review, asks for more time, breaks the work down. */
export const mayAnswerForTask = (who: TaskOfficial, { unit }: TaskPlace): boolean =>
  who.unit === unit && is(who, 'leader')

/** A second person: of the office for what the plan gave, of the unit that handed a part down for the part. */
export const mayReviewTask = (who: TaskOfficial, { giver }: TaskPlace, submittedBy: string | null): boolean =>
  who.id !== submittedBy &&
  (giver === null
    ? who.provincial && is(who, 'supervisor')
    : who.unit === giver && is(who, 'leader', 'supervisor'))

/** Who issued the due day may move it: the province's leaders for the plan's, those of the unit that handed a part down for the part's. */
export const mayDecideExtension = (
  who: TaskOfficial,
  { giver }: TaskPlace,
  askedBy: string | null,
): boolean =>
  who.id !== askedBy && is(who, 'leader') && (giver === null ? who.provincial : who.unit === giver)
