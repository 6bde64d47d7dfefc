import { indicatorsById, publicMonth, publicMonths } from '../../contexts/performance/index.ts'
import { type Figure, keptPlanPage, planOfProvince } from '../../contexts/plans/index.ts'
import { DomainError, kernelErrors } from '../../kernel/errors.ts'
import { addDays, addMonths } from '../../kernel/values/vietnam-time.ts'
import { monthWorkbook } from '../open-data/month-workbook.ts'
import type { PortalOptions } from '../options.ts'
import { publishedMonthsPage } from '../pages/performance/months.tsx'
import { publishedMonthView } from '../views/published-months.ts'
import type { Handler } from '../visit.ts'

const reader = { kind: 'system', id: 'portal.published-months' } as const
const isMonth = (text: string) => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)

/** How the province and its agencies did, month by month as published, for everybody. An unknown month shows the newest. */
export function publishedMonthHandlers({ app }: PortalOptions) {
  /** What the plan of the province that was in force at the end of a month promised; nothing where there is none. */
  const targetsOf = async (province: string, month: string): Promise<Figure[]> => {
    const at = addDays(addMonths(`${month}-01`, 1), -1)
    try {
      return (await keptPlanPage(app, await planOfProvince(app, province, at), { at })).figures
    } catch (error) {
      if (error instanceof DomainError && error.code === 'plan-not-found') return []
      throw error
    }
  }

  const page: Handler = async ({ query, request, context }) => {
    const listed = await publicMonths(app)
    const asked = listed.find(({ month }) => month === query('thang')) ?? listed[0]
    const shown = asked && (await publicMonth(app, asked.month))
    const { locale } = request
    const figures = shown ? await targetsOf(context.province.name, shown.month) : []
    return publishedMonthsPage(
      {
        months: listed.map(({ month }) => month),
        shown: shown ? publishedMonthView(shown, listed, { figures, locale }) : null,
      },
      context,
    )
  }

  const excel: Handler = async ({ query, reply, send }) => {
    const month = query('thang') ?? ''
    const found = isMonth(month) ? await publicMonth(app, month) : undefined
    if (!found) throw kernelErrors.notFound()
    const names = await app.read(reader, indicatorsById)
    reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="chi-so-766-${month}.xlsx"`)
    return send(await monthWorkbook(found, (id) => names.get(id)?.name.vi ?? id))
  }
  return { page, excel }
}
