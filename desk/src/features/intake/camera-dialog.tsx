import { Button, Notice } from '@mot-cua/ui'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'

/** Photographs the pages of a paper with the camera of the desk, one after the other; they become one file. */
export function CameraDialog({
  paper,
  onPages,
  onClose,
}: {
  paper: string
  onPages: (pages: File[]) => void
  onClose: () => void
}) {
  const { intake } = useWords()
  const [pages, setPages] = useState<File[]>([])
  const video = useRef<HTMLVideoElement>(null)
  const failed = useCamera(video)
  const take = async () => {
    const page = video.current && (await pictureOf(video.current, pages.length + 1))
    if (page) setPages((before) => [...before, page])
  }
  return (
    <Dialog title={intake.photographing(paper)} onClose={onClose} wide>
      {failed ? (
        <Notice tone="late">
          <p>{intake.noCamera}</p>
        </Notice>
      ) : (
        <video ref={video} className="camera" autoPlay playsInline muted />
      )}
      <p role="status">{intake.pages(pages.length)}</p>
      <div className="actions">
        <Button type="button" look="second" onClick={() => void take()} disabled={failed}>
          {intake.takePage}
        </Button>
        <Button type="button" onClick={() => onPages(pages)} disabled={pages.length === 0}>
          {intake.attachPages}
        </Button>
      </div>
    </Dialog>
  )
}

/** Shows the camera while the dialog is open and lets go of it afterwards; says whether there is none. */
function useCamera(video: React.RefObject<HTMLVideoElement | null>): boolean {
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let stream: MediaStream | undefined
    let over = false
    const wanted = { video: { facingMode: 'environment', width: { ideal: 2560 } }, audio: false }
    const asked = navigator.mediaDevices?.getUserMedia(wanted) ?? Promise.reject(new Error('no camera'))
    asked.then(
      (found) => {
        stream = found
        if (over) stop(found)
        else if (video.current) video.current.srcObject = found
      },
      () => setFailed(true),
    )
    return () => {
      over = true
      if (stream) stop(stream)
    }
  }, [video])
  return failed
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop()
}

async function pictureOf(video: HTMLVideoElement, number: number): Promise<File | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
  return blob ? new File([blob], `trang-${number}.jpg`, { type: 'image/jpeg' }) : undefined
}
