import { dateParts } from '@mot-cua/form-engine'
import type { DateParts } from '@mot-cua/ui'
import { type PostedForm, textIn } from '../posted-form.ts'

/** A date posted in its three boxes as `YYYY-MM-DD`; what is no date stays as it was typed, and empty is empty. */
export function postedDate(form: PostedForm, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textIn(form, `${name}.${part}`))
  if (!day && !month && !year) return ''
  return [year, month, day].map((part) => (part ?? '').padStart(2, '0')).join('-')
}

/** The three boxes as they were posted, or those of a day. */
export function dateView(form: PostedForm, name: string, usual = ''): DateParts {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    textIn(form, `${name}.${part}`),
  )
  return day || month || year ? { day, month, year } : dateParts(usual)
}
