/** A sheet as somebody writes it at home: drawn here, about nobody. In base64. */
export function sample(person) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 640 });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#f4efe2';
  pen.fillRect(0, 0, 900, 640);
  pen.strokeStyle = '#c9d4e6';
  for (let y = 120; y < 640; y += 90) {
    pen.strokeRect(40, y, 820, 0);
  }
  pen.fillStyle = '#22306b';
  pen.font = '52px KaiTi, STKaiti, serif';
  pen.translate(20, 6);
  pen.rotate(-0.02);
  [`登记口罩 2 包`, `姓名：${person.name}`, `住址：${person.home || '3号楼502'}`, `电话：${person.phone || '没有手机'}`]
    .forEach((line, i) => pen.fillText(line, 60, 110 + i * 92));
  pen.font = '26px sans-serif';
  pen.fillStyle = '#8a8064';
  pen.fillText('样张：虚构的内容', 60, 590);
  return content(canvas.toDataURL('image/jpeg', 0.85));
}

/** A file that was chosen, in base64. */
export function read(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(content(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}

const content = (address) => address.slice(address.indexOf(',') + 1);
