import { moneyInWords, normaliseValue } from '@mot-cua/form-engine'

const amountField = {
  id: '',
  type: 'money',
  label_vi: '',
  label_en: '',
  ask_vi: '',
  ask_en: '',
  required: false,
} as const

const amountIn = (input: HTMLInputElement): number | undefined => {
  const amount = normaliseValue(amountField, input.value)
  return typeof amount === 'number' ? amount : undefined
}

/** The words of an amount under it, as it is typed. */
function sayAmount(input: HTMLInputElement): void {
  const words = input.closest('.field')?.querySelector('[data-words]')
  const amount = amountIn(input)
  const locale = document.documentElement.lang === 'en' ? 'en' : 'vi'
  if (words) words.textContent = amount === undefined ? '' : moneyInWords(amount, locale)
}

/** A box of a date that is said to be unknown is emptied and closed; who does not know the month does not know the day. */
function closeUnknown(field: Element): void {
  const unknown = (part: string) =>
    field.querySelector<HTMLInputElement>(`[data-unknown="${part}"]`)?.checked ?? false
  const close = (part: string, closed: boolean) => {
    const box = field.querySelector<HTMLInputElement>(`.date-parts [name$=".${part}"]`)
    if (!box) return
    box.disabled = closed
    if (closed) box.value = ''
  }
  close('day', unknown('day') || unknown('month'))
  close('month', unknown('month'))
}

/** Groups digits when an answer is left, says amounts in words, and closes the boxes of what is not known. */
export function startTyping(): void {
  for (const field of document.querySelectorAll('.field:has([data-unknown])')) closeUnknown(field)
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if ('money' in target.dataset) sayAmount(target)
    const field = 'unknown' in target.dataset ? target.closest('.field') : null
    if (field) closeUnknown(field)
  })
  document.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const amount = 'money' in target.dataset ? amountIn(target) : undefined
    if (amount !== undefined) target.value = String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
    const digits = target.value.replace(/[\s.-]/g, '')
    if (target.dataset.check?.includes('"identity-number"') && /^\d{12}$/.test(digits))
      target.value = digits.replace(/(\d{3})(?=\d)/g, '$1 ')
  })
}
