/** Divisions and groups of COFOG 1999 that `cofogLines` names, English and Chinese. Source: SDMX code list CL_COFOG_1999. */
export const cofogNames = `
GF01 General public services|一般公共服务
GF0101 Executive and legislative organs, financial and fiscal affairs, external affairs|行政和立法机关、金融和财政事务、对外事务
GF0102 Foreign economic aid|对外经济援助
GF0103 General services|一般服务
GF0104 Basic research|基础研究
GF0106 General public services n.e.c.|未另分类的一般公共服务
GF0107 Public debt transactions|公共债务交易
GF0108 Transfers of a general character between different levels of government|各级政府间的一般性转移
GF02 Defence|国防
GF0201 Military defence|军事防御
GF0204 R&D Defence|国防研究和发展
GF03 Public order and safety|公共秩序和安全
GF0301 Police services|警察服务
GF0302 Fire-protection services|消防服务
GF0303 Law courts|法院
GF0304 Prisons|监狱
GF0306 Public order and safety n.e.c.|未另分类的公共秩序和安全
GF04 Economic affairs|经济事务
GF0401 General economic, commercial and labour affairs|一般经济、商业和劳工事务
GF0402 Agriculture, forestry, fishing and hunting|农业、林业、渔业和狩猎业
GF0403 Fuel and energy|燃料和能源
GF0404 Mining, manufacturing and construction|采矿业、制造业和建筑业
GF0405 Transport|运输
GF0406 Communication|通信
GF0407 Other industries|其他行业
GF0408 R&D Economic affairs|经济事务研究和发展
GF05 Environmental protection|环境保护
GF0501 Waste management|废物管理
GF0502 Waste water management|废水管理
GF0503 Pollution abatement|减轻污染
GF0504 Protection of biodiversity and landscape|保护生物多样性和自然景观
GF0506 Environmental protection n.e.c.|未另分类的环境保护
GF06 Housing and community amenities|住房和社区设施
GF0601 Housing development|住房开发
GF0602 Community development|社区发展
GF0606 Housing and community amenities n.e.c.|未另分类的住房和社区设施
GF07 Health|医疗保健
GF0702 Outpatient services|门诊服务
GF0703 Hospital services|医院服务
GF0704 Public health services|公共医疗保健服务
GF0706 Health n.e.c.|未另分类的医疗保健
GF08 Recreation, culture and religion|娱乐、文化和宗教
GF0801 Recreational and sporting services|娱乐和体育服务
GF0802 Cultural services|文化服务
GF0803 Broadcasting and publishing services|广播和出版服务
GF0804 Religious and other community services|宗教和其他社区服务
GF09 Education|教育
GF0901 Pre-primary and primary education|学前和初等教育
GF0902 Secondary education|中等教育
GF0904 Tertiary education|高等教育
GF0905 Education not definable by level|无法定级的教育
GF0908 Education n.e.c.|未另分类的教育
GF10 Social protection|社会保护
GF1001 Sickness and disability|伤病和残疾
GF1002 Old age|老龄
GF1003 Survivors|遗属
GF1004 Family and children|家庭和儿童
GF1006 Housing|住房
GF1007 Social exclusion n.e.c.|未另分类的社会排斥
GF1009 Social protection n.e.c.|未另分类的社会保护
`;
