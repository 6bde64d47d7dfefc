// Everything here makes an already working page pleasanter; nothing depends on it.
import { startAutosave } from './autosave.ts'
import { startCommuneLists } from './commune-lists.ts'
import { startLiveChecks } from './live-checks.ts'
import { startLongLists } from './long-lists.ts'
import { startPolling } from './polling.ts'
import { startReadAloud } from './read-aloud.ts'
import { refuseSecondPress } from './second-press.ts'
import { searchSuggestions } from './suggestions.ts'
import { startTables } from './tables.ts'
import { startTyping } from './typing.ts'
import { startUploads } from './upload.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) startAutosave(form)
for (const waiting of document.querySelectorAll<HTMLElement>('[data-poll]')) startPolling(waiting)
startLiveChecks()
startUploads()
startLongLists()
searchSuggestions(document)
startCommuneLists()
startTables()
startTyping()
startReadAloud()
refuseSecondPress()
document.querySelector<HTMLElement>('.error-summary[role="alert"]')?.focus()
