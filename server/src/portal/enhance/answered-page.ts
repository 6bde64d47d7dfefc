type Post = {
  form: HTMLFormElement
  /** The button that would have been pressed. */
  button: { name: string; value: string } | undefined
  withFiles: boolean
  onProgress?: (share: number) => void
}

/** Posts a form as its button would, and gives the page that is answered; null when none came. */
export function postForPage({ form, button, withFiles, onProgress }: Post): Promise<Document | null> {
  const body = new FormData(form)
  if (button?.name) body.append(button.name, button.value)
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  request.responseType = 'document'
  request.setRequestHeader('accept', 'text/html')
  if (onProgress)
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onProgress(loaded / total)
  return new Promise((resolve) => {
    request.onload = () => resolve(request.status < 500 ? request.responseXML : null)
    request.onerror = () => resolve(null)
    request.send(withFiles || form.enctype === 'multipart/form-data' ? body : plain(body))
  })
}

function plain(body: FormData): URLSearchParams {
  const pairs = new URLSearchParams()
  for (const [name, value] of body) if (typeof value === 'string') pairs.append(name, value)
  return pairs
}
