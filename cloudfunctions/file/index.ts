import './file.ports'
import { fileLabels } from '@shared/file/file.labels'
import { word } from '../_kernel/word'
import { confirm } from './confirm-upload'
import { link } from './link-file'
import { openUpload } from './open-upload'

export const file = word('file', { openUpload, confirm, link }, { labels: fileLabels })
