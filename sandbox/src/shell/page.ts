/** Text that is already safe HTML; everything else put into `html` is escaped. */
export type Html = { readonly html: string }

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Builds HTML from a template, escaping every value that is not itself HTML. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
  return {
    html: parts.map((part, index) => part + (index < values.length ? render(values[index]) : '')).join(''),
  }
}

/** HTML made by a library that escapes for itself. */
export function trusted(text: string): Html {
  return { html: text }
}

function render(value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (Array.isArray(value)) return value.map(render).join('')
  if (typeof value === 'object' && 'html' in value) return String(value.html)
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** A whole page in Vietnamese with the strip that says it is a trial system. */
export function page({ system, title, body }: { system: string; title: string; body: Html }): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${system} (thử nghiệm)</title>
<link rel="stylesheet" href="/sandbox.css">
</head>
<body>
<aside class="strip" aria-label="Thử nghiệm">Hệ thống thử nghiệm – không phải hệ thống thật</aside>
<header><div class="wrap">${system}</div></header>
<main class="wrap"><h1>${title}</h1>
${body}
</main>
</body>
</html>
`.html
}
