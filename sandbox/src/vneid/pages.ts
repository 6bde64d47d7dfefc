import { fullName, type Person } from '../people/person.ts'
import { type Html, html, page } from '../shell/page.ts'

const system = 'VNeID – Định danh và xác thực điện tử'

/** The page on which a tester chooses who signs in; `notice` explains why the page is shown again. */
export function chooseAccountPage(options: {
  uid: string
  people: readonly Person[]
  client: string
  notice?: string | undefined
}) {
  const { uid, people, client, notice } = options
  const body = html`
<p><strong>${client}</strong> đề nghị xác thực và xin: số định danh, họ tên, ngày sinh, giới tính, nơi thường trú, số điện thoại, thư điện tử.</p>
${notice && html`<p class="notice" role="alert">${notice}</p>`}
<form method="post" action="/dang-nhap/${uid}">
<h2>Chọn người đăng nhập</h2>
<p class="muted">Mọi người dưới đây đều được nghĩ ra để thử. Không cần mật khẩu.</p>
<ul class="choices">${people.map(personButton)}</ul>
<div class="actions"><button name="hanh_dong" value="huy">Hủy, không đăng nhập</button></div>
</form>`
  return page({ system, title: 'Đăng nhập', body })
}

function personButton(person: Person) {
  const organisation = person.account?.organisation
  return html`<li><button class="person" name="tai_khoan" value="${person.identityNumber}">
<strong>${organisation ? `${organisation.name} (${fullName(person)})` : fullName(person)}</strong>
<span>${person.identityNumber} · mức ${person.account?.level}</span>
<span class="muted">${person.story.vi}</span></button></li>
`
}

/** Asks whether to leave VNeID too; `form` is the provider's own form with its secret. */
export function logoutPage(form: Html) {
  const body = html`
<p>Cổng dịch vụ công đã đăng xuất. Có đăng xuất cả khỏi VNeID không?</p>
${form}
<div class="actions">
<button class="first" form="op.logoutForm" name="logout" value="yes">Đăng xuất khỏi VNeID</button>
<button form="op.logoutForm">Giữ đăng nhập VNeID</button>
</div>`
  return page({ system, title: 'Đăng xuất', body })
}

/** One button back to the portal when nobody is signed in any more. */
export function leavePage(action: string, secret: string) {
  const body = html`
<form method="post" action="${action}">
<input type="hidden" name="xsrf" value="${secret}">
<input type="hidden" name="logout" value="yes">
<p>Không còn ai đăng nhập VNeID trên trình duyệt này.</p>
<div class="actions"><button class="first">Trở về cổng dịch vụ công</button></div>
</form>`
  return page({ system, title: 'Đăng xuất', body })
}

/** Shown after leaving when the portal gave no address to return to. */
export function loggedOutPage() {
  return page({ system, title: 'Đã đăng xuất', body: html`<p>Có thể đóng trang này.</p>` })
}

/** Shown when a sign-in cannot go on and there is no portal to send the browser back to. */
export function errorPage(error: string, description: string | undefined) {
  const body = html`<p>Yêu cầu đăng nhập không hợp lệ hoặc đã hết hạn. Quay lại cổng dịch vụ công và đăng nhập lại.</p>
<p class="muted">${error}${description && html`: ${description}`}</p>`
  return page({ system, title: 'Không đăng nhập được', body })
}

/** The front page: what this server is and who can sign in. */
export function frontPage(people: readonly Person[], issuer: string) {
  const body = html`<p>Máy chủ OpenID Connect để thử đăng nhập. Địa chỉ: <code>${issuer}</code></p>
<h2>Tài khoản thử</h2>
<div class="table" tabindex="0" role="region" aria-label="Tài khoản thử"><table><thead><tr><th>Số định danh</th><th>Họ tên</th><th>Mức</th><th>Câu chuyện</th></tr></thead><tbody>
${people.map(
  (
    person,
  ) => html`<tr><td>${person.identityNumber}</td><td>${fullName(person)}</td><td>${person.account?.level}</td><td>${person.story.vi}</td></tr>
`,
)}</tbody></table></div>`
  return page({ system, title: 'VNeID thử nghiệm', body })
}
