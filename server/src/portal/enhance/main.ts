// Everything here makes an already working page pleasanter; nothing depends on it.
import { startAutosave } from './autosave.ts'
import { startCommuneLists } from './commune-lists.ts'
import { startLiveChecks } from './live-checks.ts'
import { startPolling } from './polling.ts'
import { refuseSecondPress } from './second-press.ts'
import { startUploads } from './upload.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) startAutosave(form)
for (const waiting of document.querySelectorAll<HTMLElement>('[data-poll]')) startPolling(waiting)
startLiveChecks()
startUploads()
startCommuneLists()
refuseSecondPress()
document.querySelector<HTMLElement>('.error-summary[role="alert"]')?.focus()
