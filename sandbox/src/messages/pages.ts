import { html, page } from '../shell/page.ts'
import type { Message } from './outbox.ts'

const channels = { sms: 'Tin nhắn SMS', zalo: 'Tin Zalo', email: 'Thư điện tử' } as const

/** What was sent, newest first. */
export function outboxPage(messages: readonly Message[], to: string | undefined) {
  const body = html`
<p>${messages.length} tin${to && html` gửi tới ${to}. <a href="/">Xem tất cả</a>`}. Mới nhất ở trên.</p>
${messages.slice(0, 100).map(messageOut)}`
  return page({ system: 'Tổng đài tin nhắn và thư điện tử', title: 'Tin đã gửi', body })
}

function messageOut(message: Message) {
  const at = new Date(message.sentAt).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
  return html`<article>
<p><strong>${channels[message.channel]}</strong> tới <a href="/?to=${encodeURIComponent(message.to)}">${message.to}</a>${message.status === 'failed' && html` · <strong>không gửi được</strong>, ${message.attempts} lần`}</p>
${message.subject && html`<p><strong>${message.subject}</strong></p>`}
<p class="text">${message.text || message.html}</p>
<p class="muted">${at}${message.from && html` · từ ${message.from}`}</p>
</article>
`
}
