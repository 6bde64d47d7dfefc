import { join } from 'node:path'
import { jsonFile } from '../shell/json-file.ts'
import { html, page } from '../shell/page.ts'
import type { Official } from './messages.ts'

export type Access = Official & { at: string; path: string; subjects: string[]; outcome: string }

const kept = 1000

/** Who asked about whom, when and for which request; the last 1,000 are kept. */
export function openAccessLog(dataDir: string) {
  const file = jsonFile<Access[]>(join(dataDir, 'population-access.json'), () => [])
  let entries = file.read()
  return {
    add: (access: Access) => {
      entries = [access, ...entries].slice(0, kept)
      file.write(entries)
    },
    about: (identityNumber: string | undefined) =>
      identityNumber ? entries.filter(({ subjects }) => subjects.includes(identityNumber)) : entries,
  }
}

/** The log as a page, newest first. */
export function accessLogPage(entries: readonly Access[]) {
  const rows = entries.slice(0, 200).map(
    (entry) => html`<tr><td>${vietnamTime(entry.at)}</td><td>${entry.path}</td><td>${entry.official}</td>
<td>${entry.requestCode}</td><td>${entry.service}</td><td>${entry.subjects.join(', ')}</td><td>${entry.outcome}</td></tr>
`,
  )
  const body = html`<p>Mỗi lần hỏi đều ghi lại: ai, cho hồ sơ nào, về ai. ${entries.length} lần, mới nhất ở trên.</p>
<div class="table" tabindex="0" role="region" aria-label="Nhật ký"><table><thead><tr><th>Lúc</th><th>Dịch vụ</th><th>Cán bộ</th><th>Mã yêu cầu</th><th>Thủ tục</th><th>Về ai</th><th>Kết quả</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
  return page({ system: 'CSDL quốc gia về dân cư', title: 'Nhật ký khai thác', body })
}

function vietnamTime(at: string) {
  return new Date(at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
}
