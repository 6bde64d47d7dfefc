/** What became of an entry of the archive while it was written. */
export type Outcome = { path: string; size: number; sha256: string | null; failure: unknown }

export type ManifestEntry = {
  path: string
  size: number
  /** Of the bytes in the archive; null when there are none. */
  sha256: string | null
  /** `missing`: it could not be read or made; `damaged`: what lies here is not, or not all of, what was kept. */
  state: 'whole' | 'missing' | 'damaged'
  /** Of a kept file: the SHA-256 of what was handed in or issued. */
  kept?: string
}

/** Every entry with its SHA-256, and whether it is what was kept; `kept` are the files of the dossier by their places. */
export function archiveManifest(
  outcomes: readonly Outcome[],
  kept: readonly { path: string; sha256: string }[],
): { complete: boolean; entries: ManifestEntry[] } {
  const expected = new Map(kept.map(({ path, sha256 }) => [path, sha256]))
  const entries = outcomes.map(({ path, size, sha256, failure }): ManifestEntry => {
    const was = expected.get(path)
    const whole = failure === null && (was === undefined || was === sha256)
    return {
      ...{ path, size, sha256, state: whole ? 'whole' : sha256 === null ? 'missing' : 'damaged' },
      ...(was && { kept: was }),
    }
  })
  return { complete: entries.every(({ state }) => state === 'whole'), entries }
}

/** What stands in the archive in plain words when something is missing; null when everything is there. */
export function missingInWords({ complete, entries }: ReturnType<typeof archiveManifest>): string | null {
  if (complete) return null
  const lines = entries
    .filter(({ state }) => state !== 'whole')
    .map(
      ({ path, state }) => `- ${path}: ${state === 'missing' ? 'không đọc được' : 'không đúng bản đã lưu'}`,
    )
  return [
    'Gói hồ sơ này KHÔNG ĐỦ. Những tệp sau không lấy được từ kho:',
    ...lines,
    'Tải lại gói hồ sơ. Nếu vẫn thiếu, báo quản trị hệ thống.',
    '',
  ].join('\n')
}
