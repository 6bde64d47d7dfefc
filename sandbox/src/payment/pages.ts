import { html, page } from '../shell/page.ts'
import { scenarios } from './scenarios.ts'
import type { QueuedCallback, Transaction } from './transactions.ts'

const system = 'Nền tảng thanh toán trực tuyến'

export const banks = { NHMA: 'Ngân hàng Mẫu A', NHMB: 'Ngân hàng Mẫu B', VIM: 'Ví điện tử Mẫu' } as const

const statusTexts = {
  waiting: 'Đang chờ trả',
  paid: 'Đã trả',
  declined: 'Ngân hàng từ chối, có thể trả lại',
  expired: 'Hết hạn',
} as const

/** Đồng with dots, as papers write it. */
export function dong(amount: number): string {
  return `${amount.toLocaleString('vi-VN')} đ`
}

/** The page on which a payer chooses a bank and a tester chooses what happens. */
export function payPage(transaction: Transaction, fault?: string) {
  const chosenScenario = transaction.scenario ?? 'paid'
  const body = html`
${fault && html`<p class="notice" role="alert">${fault}</p>`}
${transaction.status === 'declined' && html`<p class="notice">Lần trước ngân hàng từ chối; tài khoản chưa bị trừ.</p>`}
${facts(transaction)}
<form method="post" action="/thanh-toan/${transaction.token}">
<fieldset><legend>Trả qua</legend>
${Object.entries(banks).map(
  ([
    id,
    name,
  ]) => html`<label class="choice"><input type="radio" name="NganHang" value="${id}"${id === transaction.bank && html` checked`}> ${name}</label>
`,
)}</fieldset>
<fieldset><legend>Kịch bản khi bấm Trả</legend>
${Object.entries(scenarios).map(
  ([
    id,
    { label },
  ]) => html`<label class="choice"><input type="radio" name="KichBan" value="${id}"${id === chosenScenario && html` checked`}> ${label}</label>
`,
)}</fieldset>
<div class="actions">
<button class="first" name="HanhDong" value="tra">Trả ${dong(transaction.amount)}</button>
<button name="HanhDong" value="tu-choi">Từ chối, không trả</button>
<button name="HanhDong" value="dong">Đóng, chưa trả</button>
</div>
</form>`
  return page({ system, title: `Trả ${dong(transaction.amount)}`, body })
}

/** Shown when a payment can no longer be made. */
export function settledPage(transaction: Transaction, returnUrl: string) {
  const body = html`<p class="notice">${statusTexts[transaction.status]}.</p>
${facts(transaction)}
${transaction.status === 'paid' && html`<p><a href="/receipt/${transaction.reference}.pdf">Biên lai (PDF)</a></p>`}
<p><a href="${returnUrl}">Trở về cổng dịch vụ công</a></p>`
  return page({ system, title: statusTexts[transaction.status], body })
}

function facts(transaction: Transaction) {
  return html`<dl>
<dt>Số tiền</dt><dd class="amount">${dong(transaction.amount)}</dd>
<dt>Người nhận</dt><dd>${transaction.payee}</dd>
<dt>Người nộp</dt><dd>${transaction.payer}</dd>
<dt>Nội dung</dt><dd>${transaction.description}</dd>
<dt>Mã tham chiếu</dt><dd>${transaction.reference}</dd>
${transaction.lines.map(
  (line) => html`<dt>${line.name}</dt><dd>${dong(line.amount)}</dd>
`,
)}</dl>`
}

/** The front page: what was paid lately, what the portal was told, and the switch. */
export function frontPage(transactions: readonly Transaction[], callbacks: readonly QueuedCallback[]) {
  const rows = transactions
    .slice(-50)
    .toReversed()
    .map((one) => {
      const told = callbacks.filter(({ body }) => body.MaThamChieu === one.reference)
      return html`<tr><td>${one.reference}</td><td>${dong(one.amount)}</td><td>${one.payer}</td><td>${statusTexts[one.status]}</td>
<td>${told.map(({ body, attempts, outcome }) => html`${body.MaLoi} (${attempts} lần${outcome === 'heard' && ', đã nghe'}${outcome === 'given-up' && ', đã thôi'})<br>`)}</td></tr>
`
    })
  const body = html`<form method="post" action="/admin/down"><p>Thử lúc nền tảng gián đoạn:</p>
<div class="actions"><button name="seconds" value="60">Dừng 60 giây</button><button name="seconds" value="0">Chạy lại ngay</button></div></form>
<h2>Giao dịch gần đây</h2>
<div class="table" tabindex="0" role="region" aria-label="Giao dịch"><table><thead><tr><th>Mã tham chiếu</th><th>Số tiền</th><th>Người nộp</th><th>Trạng thái</th><th>Đã báo về cổng</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return page({ system, title: 'Giao dịch', body })
}
