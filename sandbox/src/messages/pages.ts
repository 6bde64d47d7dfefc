import { html, page } from '../shell/page.ts'
import type { Message } from './outbox.ts'

const channels = { sms: 'Tin nhắn SMS', zalo: 'Tin Zalo', email: 'Thư điện tử' } as const

/** What was sent, newest first. */
export function outboxPage(messages: readonly Message[], to: string | undefined) {
  const body = html`
<form method="post" action="/phone">
<h2>Nhắn từ một điện thoại tới đầu số 8088</h2>
<p><label for="from">Số điện thoại</label><br><input id="from" name="from" required pattern="0[0-9]{9}" value="${to ?? '0900000101'}"></p>
<p><label for="text">Nội dung, ví dụ HS H52.40-261123-0001</label><br><input id="text" name="text" required maxlength="160" size="28"></p>
<p><button>Nhắn</button></p>
</form>
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
