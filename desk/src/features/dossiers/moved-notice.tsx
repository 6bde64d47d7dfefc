import { Button, Notice } from '@mot-cua/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { useStore } from '../../shell/store.ts'
import { movedByOthers } from '../../shell/use-live.ts'

/** Says that a colleague has done something with this dossier since it was opened, and shows it as it is now when asked. */
export function MovedNotice({ dossier }: { dossier: string }) {
  const { dossier: said } = useWords()
  const client = useQueryClient()
  const moved = useStore(movedByOthers)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (moved.dossier === dossier) setShown(true)
  }, [moved, dossier])
  if (!shown) return null
  const again = async () => {
    setShown(false)
    movedByOthers.set({ ...movedByOthers.get(), dossier: '' })
    await client.invalidateQueries({ queryKey: ['dossier', dossier] })
  }
  return (
    <Notice tone="soon" announce>
      <p>{said.movedByOther}</p>
      <p>
        <Button type="button" look="second" onClick={again}>
          {said.showAgain}
        </Button>
      </p>
    </Notice>
  )
}
