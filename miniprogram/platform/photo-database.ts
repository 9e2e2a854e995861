import { newRequestId } from './request-id'

const STORE = 'photo'

/** Also all there is where a browser refuses a database, e.g. in a private window: then a photo lives as long as the page. */
const atHand = new Map<string, Blob>()

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser keeps no photos'))
  })
}

let opened: Promise<IDBDatabase> | null = null

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('guike-photos', 1)
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
  return settled(request)
}

async function shelf(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= openDatabase()
  return (await opened).transaction(STORE, mode).objectStore(STORE)
}

/** Keeps a photo in the browser over a restart. @returns the name under which it is kept */
export async function keepBytes(photo: Blob): Promise<string> {
  const path = `photo:${newRequestId()}`
  atHand.set(path, photo)
  await shelf('readwrite')
    .then((store) => settled(store.put(photo, path)))
    .catch(() => undefined)
  return path
}

/** The bytes of a kept photo, or null when it is gone. */
export async function readBytes(path: string): Promise<Blob | null> {
  const known = atHand.get(path)
  if (known !== undefined) return known
  const found: unknown = await shelf('readonly')
    .then((store) => settled<unknown>(store.get(path)))
    .catch(() => null)
  if (!(found instanceof Blob)) return null
  atHand.set(path, found)
  return found
}

export function dropBytes(path: string): void {
  atHand.delete(path)
  void shelf('readwrite')
    .then((store) => settled(store.delete(path)))
    .catch(() => undefined)
}
