import { judgeTyped, type TypedField } from '@mot-cua/form-engine'

/** The summary counts what is still wrong, and goes with the last of it. */
function countFaults(): void {
  const summary = document.querySelector('.error-summary[role="alert"]')
  const left = summary?.querySelectorAll('li').length ?? 0
  const words = summary?.querySelector('h2')?.lastChild
  if (left === 0) summary?.remove()
  else if (words) words.textContent = (words.textContent ?? '').replace(/\d+/, String(left))
}

function clearFault(field: HTMLElement): void {
  field.classList.remove('field--error')
  field.querySelector('.field-error')?.remove()
  for (const control of field.querySelectorAll('input, select, textarea, button')) {
    control.removeAttribute('aria-invalid')
    if (control.id)
      document
        .querySelector(`.error-summary a[href="#${CSS.escape(control.id)}"]`)
        ?.closest('li')
        ?.remove()
  }
  countFaults()
}

function showFault(field: HTMLElement, checked: HTMLElement, text: string): void {
  clearFault(field)
  field.classList.add('field--error')
  const controls = checked instanceof HTMLInputElement ? [checked] : [...checked.querySelectorAll('input')]
  const [first] = controls
  if (!first) return
  const fault = document.createElement('p')
  fault.className = 'field-error'
  fault.id = `${first.id}-fault`
  fault.textContent = text
  ;(checked.closest('.amount') ?? checked).before(fault)
  for (const control of controls) {
    control.setAttribute('aria-invalid', 'true')
    const described = new Set((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
    control.setAttribute('aria-describedby', [...described.add(fault.id)].join(' '))
  }
}

/** What was typed: one text, or the boxes of a date. */
const typedIn = (checked: HTMLElement): string | string[] =>
  checked instanceof HTMLInputElement || checked instanceof HTMLTextAreaElement
    ? checked.value
    : [...checked.querySelectorAll('input')].map(({ value, disabled }) => (disabled ? '' : value))

/** A fault goes when its answer is changed; an answer that cannot be right is pointed out when it is left. */
export function startLiveChecks(): void {
  document.addEventListener('input', ({ target }) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('.field--error') : null
    // A table keeps its fault until it is sent again: its cells have faults of their own.
    if (field && !field.querySelector('[data-rows]')) clearFault(field)
  })
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const checked = target instanceof Element ? target.closest<HTMLElement>('[data-check]') : null
    const field = checked?.closest<HTMLElement>('.field')
    if (!checked || !field || (relatedTarget instanceof Node && checked.contains(relatedTarget))) return
    const check = JSON.parse(checked.dataset.check ?? '{}') as TypedField
    const today = checked.closest<HTMLElement>('form')?.dataset.today ?? ''
    const fault = judgeTyped(check, typedIn(checked), today)
    if (fault) showFault(field, checked, document.documentElement.lang === 'en' ? fault.en : fault.vi)
  })
}
