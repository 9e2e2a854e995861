import { Image, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './photo-grid.scss'

/** A picture and how far its way up has come. */
export interface Photo {
  id: string
  url: string
  /** 0 to 1 while it is sent; left out when it has arrived. */
  progress?: number
  /** It did not arrive: a tap sends it again. */
  isFailed?: boolean
  /** A film has no thumbnail, only its sign. */
  isFilm?: boolean
}

/** Props of {@link PhotoGrid}; without `onAdd` it only shows. */
export interface PhotoGridProps {
  photos: readonly Photo[]
  onOpen?: (id: string) => void
  onAdd?: () => void
  /** Offers one film besides. */
  onAddFilm?: () => void
  onRemove?: (id: string) => void
  onRetry?: (id: string) => void
  max?: number
}

/** Thumbnails, each with its own progress, and a tile to add one more. */
export function PhotoGrid(props: PhotoGridProps) {
  const { photos, onAdd, onAddFilm, max = 9 } = props
  const room = max - photos.filter(({ isFilm }) => isFilm !== true).length
  return (
    <View className="g-photos">
      {photos.map((photo, at) => (
        <Tile key={photo.id} photo={photo} name={photo.isFilm ? '视频' : `第 ${at + 1} 张照片`} on={props} />
      ))}
      {onAdd && room > 0 && (
        <Tappable className="g-photo g-photo--add" label={`添加照片，还能加 ${room} 张`} onTap={onAdd}>
          <Icon name="camera" />
        </Tappable>
      )}
      {onAddFilm && photos.every(({ isFilm }) => isFilm !== true) && (
        <Tappable className="g-photo g-photo--add" label="添加一段视频" onTap={onAddFilm}>
          <Icon name="film" />
        </Tappable>
      )}
    </View>
  )
}

function Tile({ photo, name, on }: { photo: Photo; name: string; on: PhotoGridProps }) {
  const { id, url, progress, isFailed = false } = photo
  const { onRemove } = on
  const tap = () => (isFailed ? on.onRetry?.(id) : on.onOpen?.(id))
  return (
    <View className="g-photo">
      <Tappable label={isFailed ? `${name}没传上，点一下重传` : name} className="g-photo__open" onTap={tap}>
        {photo.isFilm ? (
          <View className="g-photo__film">
            <Icon name="film" />
          </View>
        ) : (
          <Image className="g-photo__image" src={url} mode="aspectFill" />
        )}
        {isFailed && (
          <View className="g-photo__failed">
            <Icon name="refresh" size="medium" />
            重传
          </View>
        )}
      </Tappable>
      {progress !== undefined && !isFailed && <Progress share={progress} name={name} />}
      {onRemove && (
        <Tappable className="g-photo__remove" label={`去掉${name}`} onTap={() => onRemove(id)}>
          <Icon name="close" size="small" />
        </Tappable>
      )}
    </View>
  )
}

function Progress({ share, name }: { share: number; name: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <View
      className="g-photo__rail"
      {...accessible({ role: 'progressbar', label: `${name}已上传 ${percent}%` })}
      {...{ 'aria-valuenow': percent }}
    >
      <View className="g-photo__fill" style={{ width: `${percent}%` }} />
    </View>
  )
}
