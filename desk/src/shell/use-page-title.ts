import { useEffect } from 'react'
import { useWords } from '../messages/words.ts'

/** Names the browser's tab. */
export function usePageTitle(page: string): void {
  const { shell } = useWords()
  useEffect(() => {
    document.title = shell.title(page)
  }, [page, shell])
}
