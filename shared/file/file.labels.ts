export const fileLabels = {
  FILE_TOO_LARGE: '文件太大：照片和语音最多 5 MB，文档最多 20 MB，视频和表格最多 50 MB',
  FILE_KIND: '这种文件暂时收不了：照片用 JPG、PNG、WebP，视频用 MP4、MOV，文档用 PDF、Word、Excel',
  FILE_MISSING: '文件还没有传完，请再传一次',
}
