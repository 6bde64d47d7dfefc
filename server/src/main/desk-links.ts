import type { DeskLinks } from '../contexts/notifications/index.ts'
import { deskPath } from './serve-files.ts'

/** Where pages of the desk are (`desk/src/paths.ts`), for letters to members of staff. */
export function deskLinks(publicUrl: string): DeskLinks {
  const page = (path: string) => `${publicUrl}${deskPath}${path}`
  return {
    task: (id) => page(`nhiem-vu/phan-viec/${id}`),
    tasks: () => page('nhiem-vu'),
    targets: () => page('chi-tieu-don-vi'),
    report: (id) => page(`bao-cao/${id}`),
    figures: () => page('so-lieu-bao-cao'),
  }
}
